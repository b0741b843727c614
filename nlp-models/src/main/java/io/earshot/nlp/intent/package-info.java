/** What the writer wants. */
package io.earshot.nlp.intent;
