/**
 * Full-text search over judged mentions, on Lucene.
 *
 * <p>The way in: a night hands {@link io.earshot.search.IndexedMention}s to a {@link
 * io.earshot.search.SplitWriter}, which makes one immutable split, a directory with one Lucene
 * segment. The way out: a {@link io.earshot.search.MentionSearcher} opens the splits of a
 * generation as one index and answers {@link io.earshot.search.SearchRequest}s in the query
 * language of {@link io.earshot.search.QueryLanguage}. What is indexed how, and why, stands in
 * {@link io.earshot.search.MentionFields}.
 *
 * <p>Promise: the answer depends on the mentions alone, not on how they are spread over splits, in
 * which order they were added, or in which order the splits are opened.
 */
package io.earshot.search;
