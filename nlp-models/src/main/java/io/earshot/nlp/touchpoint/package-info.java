/** Where the customer met the organisation. */
package io.earshot.nlp.touchpoint;
