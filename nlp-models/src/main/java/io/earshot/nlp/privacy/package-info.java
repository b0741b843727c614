/** Finding personal data in a text and masking it. */
package io.earshot.nlp.privacy;
