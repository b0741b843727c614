package io.earshot.nlp.customer;

import java.time.Instant;

/**
 * How strongly one feature holds, with what shows it.
 *
 * @param feature which one
 * @param value from -1 to 1, 0 is not kept
 * @param quote the words that show it, or empty
 * @param at the moment of a fact of the past; null for the mention being judged
 */
record FeatureValue(TypeFeature feature, double value, String quote, Instant at) {}
