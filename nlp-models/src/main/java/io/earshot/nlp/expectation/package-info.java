/** What a customer expected and did not get. */
package io.earshot.nlp.expectation;
