package io.earshot.connectors;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/**
 * Brings in what one source has, batch by batch. Not thread-safe.
 *
 * <p>The caller repeats: {@link #fetch} from the stored cursor, store the batch, store its next
 * cursor, until {@link Fetch.NothingNew} or {@link Fetch.Failed}. What every connector promises,
 * and {@code ConnectorContractTest} holds it to:
 *
 * <ul>
 *   <li>Constructing does no input or output; {@link #check} tells cheaply whether a fetch would
 *       work now.
 *   <li>Fetching to the end gives everything that the source has, whatever the size of a batch; a
 *       new connector with a stored cursor goes on where another one stopped.
 *   <li>A failure is {@link Fetch.Failed}, never an empty batch and never {@link Fetch.NothingNew}.
 *       The cursor has not moved: the same fetch, once the source is well, gives all that is behind
 *       it.
 *   <li>Giving a mention twice is allowed (the night drops doubles by id), leaving one out is not.
 *   <li>Removals and edits at the source arrive as mentions of the same id.
 *   <li>One bad item is {@link Fetch.RejectedItem}; an answer that as a whole cannot be understood
 *       is a failure, as the provider has changed.
 *   <li>No clock is read: the moment of the fetch is passed in.
 * </ul>
 *
 * <p>To add a connector:
 *
 * <ol>
 *   <li>Make a package {@code io.earshot.connectors.<system>} with a typed configuration, a client
 *       that only speaks HTTP, and a parser: a pure function from bytes to {@link Mention}, ending
 *       with {@link MentionRules#accept}, reading JSON with {@link JsonFields}.
 *   <li>Implement this interface. The cursor is what the source itself pages by, its oldest safe
 *       form; the limits of the source are constants that cite its documentation.
 *   <li>Extend {@code ConnectorContractTest}, against a local server that answers in the shapes the
 *       source documents, and test the parser with items written for it.
 *   <li>Say in {@link SourcePolicies} what the terms of the source allow.
 *   <li>Describe it for its user: what it reads, setup, options, limits and terms, one command.
 * </ol>
 */
public interface Connector extends AutoCloseable {

  /** The source it reads, as it stands in the coverage ledger; never null. */
  String source();

  /** Empty when a fetch would work now, else a sentence that says what is wrong and what to do. */
  Optional<String> check();

  /**
   * Fetches one batch.
   *
   * @param from where to go on: {@link Cursor#START} or the cursor of an earlier batch
   * @param asOf the moment of the fetch; what bears a later date, with a day's leeway, is rejected
   * @return never null
   * @throws IllegalArgumentException if {@code from} is not a cursor of this connector
   */
  Fetch fetch(Cursor from, Instant asOf);

  /** Closes what it opened. May be called again. */
  @Override
  void close() throws IOException;
}
