/** How good the shipped models are, measured on labelled data. */
package io.earshot.nlp.evaluation;
