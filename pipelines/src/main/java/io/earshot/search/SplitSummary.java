package io.earshot.search;

/**
 * What stands in a finished split.
 *
 * @param documents how many mentions
 * @param bytes size of its files together
 */
public record SplitSummary(int documents, long bytes) {}
