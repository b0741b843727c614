/** Cutting a text into words: CoreNLP's tokenizer for English, ICU's word breaker elsewhere. */
package io.earshot.nlp.token;
