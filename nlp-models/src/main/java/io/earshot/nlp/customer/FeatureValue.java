package io.earshot.nlp.customer;

import java.time.Instant;

/**
 * How strongly one feature holds, with what shows it.
 *
 * @param feature which one
 * @param value from -1 to 1, 0 is not kept
 * @param quote the words, or the fact in words
 * @param at the date of the fact; null for the mention being judged
 */
record FeatureValue(TypeFeature feature, double value, String quote, Instant at) {}
