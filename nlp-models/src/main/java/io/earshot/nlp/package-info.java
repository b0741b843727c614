/**
 * Text in, assessment out: one package for each task, one interface and one result record with
 * evidence for each. No Beam, no mention record, and no input or output but the models shipped as
 * resources. Everything here is safe for use by several threads.
 */
package io.earshot.nlp;
