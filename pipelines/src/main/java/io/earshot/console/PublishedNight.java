package io.earshot.console;

import io.earshot.care.CareFileException;
import io.earshot.care.CareFiles;
import io.earshot.care.CustomerFile;
import io.earshot.care.store.Nights;
import io.earshot.care.store.QueueMerge;
import io.earshot.care.store.SavedSearch;
import io.earshot.pipelines.night.NightReport;
import io.earshot.priority.Setting;
import io.earshot.search.MentionSearcher;
import io.earshot.workspace.Configuration;
import io.earshot.workspace.Generation;
import io.earshot.workspace.Workspace;
import io.earshot.workspace.WorkspaceException;
import io.earshot.workspace.WorkspaceJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;

/**
 * The published generation while it is being looked at. A new one is taken over as soon as it is
 * seen; the index of the old one is closed when the last who reads it is done. Thread-safe.
 */
final class PublishedNight implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(PublishedNight.class.getName());

  private final Workspace workspace;
  private final QueueMerge queueMerge;
  private final Nights nights;
  private final SearchAlerts alerts;
  private Open current;

  PublishedNight(Workspace workspace, QueueMerge queueMerge, Nights nights, SearchAlerts alerts) {
    this.workspace = workspace;
    this.queueMerge = queueMerge;
    this.nights = nights;
    this.alerts = alerts;
  }

  /** An open index with the number of those who hold it. */
  private static final class Open {
    private final Generation generation;
    private final MentionSearcher searcher;
    private final NightReport report;
    private final Configuration configuration;
    private final CustomerFile customers;
    private final BrandNames brandNames;
    private int holders = 1;

    Open(
        Generation generation,
        NightReport report,
        Configuration configuration,
        CustomerFile customers)
        throws IOException {
      this.generation = generation;
      this.configuration = configuration;
      this.customers = customers;
      this.brandNames = new BrandNames(configuration.brands().values());
      this.report = report;
      this.searcher = MentionSearcher.open(generation.indexSplits());
    }
  }

  /** Something that is asked of an index. */
  interface Question<T, E extends Exception> {
    T ask(MentionSearcher searcher) throws E, IOException;
  }

  /**
   * Takes a newly published generation over, into the care store first: also one whose run was
   * killed before it could.
   *
   * @throws WorkspaceException if it cannot be read
   */
  void refresh() {
    workspace.refresh();
    Optional<Generation> published = workspace.current();
    if (published.isEmpty() || isCurrent(published.get())) {
      return;
    }
    try {
      NightReport report = report(published.get());
      rememberEarlier(published.get());
      queueMerge.merge(published.get(), report.accounting().readBySource(), report.formatByFile());
      show(
          new Open(
              published.get(),
              report,
              Configuration.load(workspace.configurationFile()),
              customersOf(workspace)));
    } catch (IOException e) {
      throw new WorkspaceException(
          "generation " + published.get().runId() + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** A mistake somebody makes in the file stops the next night, but not the pages of the last. */
  private static CustomerFile customersOf(Workspace workspace) {
    try {
      return CareFiles.readCustomers(workspace.root());
    } catch (CareFileException e) {
      LOG.warning(() -> "accounts are not joined by the customer file: " + e.getMessage());
      return CustomerFile.EMPTY;
    }
  }

  private static NightReport report(Generation generation) throws IOException {
    return WorkspaceJson.MAPPER.readValue(generation.reportFile().toFile(), NightReport.class);
  }

  /** What they read is asked for later, and they may have been published before any console. */
  private void rememberEarlier(Generation published) {
    for (Optional<Generation> next = workspace.base(published);
        next.isPresent();
        next = workspace.base(next.get())) {
      Generation night = next.get();
      try {
        NightReport report = report(night);
        nights.remember(
            night.runId(),
            night.manifest().asOf(),
            report.accounting().readBySource(),
            report.formatByFile());
      } catch (IOException e) {
        // It may be swept away at any moment; what the published one holds is not touched by that.
        LOG.warning(() -> "the report of the earlier night " + night.runId() + " cannot be read");
        return;
      }
    }
  }

  private void show(Open next) throws IOException {
    try {
      alerts.evaluate(next.searcher, next.generation.runId(), next.report.asOf());
    } catch (IOException | RuntimeException e) {
      next.searcher.close();
      throw e;
    }
    Open before;
    synchronized (this) {
      before = current;
      current = next;
    }
    release(before);
  }

  private synchronized boolean isCurrent(Generation generation) {
    return current != null && current.generation.runId().equals(generation.runId());
  }

  /** The run that is shown, or empty before the first night. */
  synchronized Optional<String> runId() {
    return current == null ? Optional.empty() : Optional.of(current.generation.runId());
  }

  /** Within what time an answer was promised; ten hours before the first night. */
  synchronized Duration promise() {
    return current == null
        ? Duration.ofHours(10)
        : current.configuration.prioritySettings().time(Setting.PROMISE_HOURS);
  }

  /** Up to which amount a reply may promise money; none before the first night. */
  synchronized BigDecimal allowedMoney() {
    return current == null ? BigDecimal.ZERO : current.configuration.allowedMoney();
  }

  /** Who the customers are by their file; nobody is known before the first night. */
  synchronized CustomerFile customers() {
    return current == null ? CustomerFile.EMPTY : current.customers;
  }

  /** The contacts of our own that replies may show; none is named before the first night. */
  synchronized List<String> ownContacts() {
    return current == null ? List.of() : current.configuration.ownContacts();
  }

  /**
   * The time zone in which matters about a brand are worked on.
   *
   * @param brand its id, or null for the usual one
   */
  synchronized ZoneId zone(String brand) {
    return current == null
        ? ZoneOffset.UTC
        : current.configuration.prioritySettings().service().of(brand).zone();
  }

  /** How people write the brands; before the first night only their ids are known. */
  synchronized BrandNames brandNames() {
    return current == null ? BrandNames.NONE : current.brandNames;
  }

  /** Whether what one person wrote at a source may be put together; not before the first night. */
  synchronized boolean profiles(String source) {
    return current != null
        && current.configuration.policies().forSource(source).profileIndividuals();
  }

  /** The report of the run that is shown, or empty before the first night. */
  synchronized Optional<NightReport> report() {
    return current == null ? Optional.empty() : Optional.of(current.report);
  }

  /** The moment of the run that is shown, or empty before the first night. */
  synchronized Optional<Instant> asOf() {
    return current == null ? Optional.empty() : Optional.of(current.report.asOf());
  }

  /** Asks a saved search in the night that is shown. */
  void evaluate(SavedSearch search) {
    ask(
        (searcher) -> {
          alerts.evaluate(search, searcher, runId().orElseThrow(), asOf().orElseThrow());
          return true;
        });
  }

  /** The folder of the workspace. */
  Path root() {
    return workspace.root();
  }

  /**
   * Asks the index; it stays open meanwhile.
   *
   * @return empty before the first night
   */
  <T, E extends Exception> Optional<T> ask(Question<T, E> question) throws E {
    Open held;
    synchronized (this) {
      if (current == null) {
        return Optional.empty();
      }
      held = current;
      held.holders++;
    }
    try {
      return Optional.of(question.ask(held.searcher));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      release(held);
    }
  }

  private synchronized void release(Open open) {
    if (open != null && --open.holders == 0) {
      try {
        open.searcher.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public synchronized void close() {
    release(current);
    current = null;
  }
}
