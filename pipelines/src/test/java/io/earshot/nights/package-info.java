/** Whole nights through the program's own entry point, on embedded Flink. */
package io.earshot.nights;
