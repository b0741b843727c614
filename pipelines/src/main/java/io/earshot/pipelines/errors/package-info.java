/** Input that could not be processed: the dead-letter record. */
package io.earshot.pipelines.errors;
