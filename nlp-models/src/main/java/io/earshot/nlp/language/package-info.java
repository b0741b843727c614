/** Which language a text is written in. */
package io.earshot.nlp.language;
