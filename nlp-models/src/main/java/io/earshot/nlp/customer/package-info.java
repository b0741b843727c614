/** What kind of customer is speaking, from this text and from what they said before. */
package io.earshot.nlp.customer;
