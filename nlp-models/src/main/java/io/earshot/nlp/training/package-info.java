/** How the shipped models are made from labelled data. */
package io.earshot.nlp.training;
