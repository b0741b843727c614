/** The command line: one class for each command, and how results look on a terminal. */
package io.earshot.cli;
