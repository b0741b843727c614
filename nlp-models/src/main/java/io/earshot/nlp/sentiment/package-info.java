/** The mood of a text. */
package io.earshot.nlp.sentiment;
