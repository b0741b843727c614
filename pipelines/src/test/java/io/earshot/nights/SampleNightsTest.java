package io.earshot.nights;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import io.earshot.care.store.CareStore;
import io.earshot.care.store.Nights;
import io.earshot.connectors.file.FileFormats;
import io.earshot.console.Console;
import io.earshot.console.ConsoleAddress;
import io.earshot.nlp.customer.CustomerType;
import io.earshot.pipelines.errors.DeadLetter;
import io.earshot.pipelines.night.Accounting.Counts;
import io.earshot.pipelines.night.CustomerProfile;
import io.earshot.pipelines.night.NightReport;
import io.earshot.priority.Lane;
import io.earshot.priority.QueueRow;
import io.earshot.priority.Reason;
import io.earshot.search.MentionSearcher;
import io.earshot.search.SearchOrder;
import io.earshot.search.SearchRequest;
import io.earshot.search.SearchResponse;
import io.earshot.workspace.Layout;
import io.earshot.workspace.Workspace;
import io.earshot.workspace.WorkspaceJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Both sample nights through the real main on embedded Flink. */
@TestInstance(Lifecycle.PER_CLASS)
class SampleNightsTest {
  private static final String IMOGEN = "mastodon:imogen@fedi.example";

  @TempDir private static Path temporary;

  private SampleWorkspace sample;
  private Night first;
  private Night second;

  /** What a night published, read before the next one runs. */
  private record Night(
      Map<String, String> state,
      List<QueueRow> queue,
      NightReport report,
      List<DeadLetter> deadLetters,
      List<CustomerProfile> customers,
      SearchResponse everything) {}

  @BeforeAll
  void runBothNights() throws Exception {
    sample = SampleWorkspace.init(temporary.resolve("ws"));
    assertThat(sample.night(1, 2)).isZero();
    first = published();
    assertThat(sample.night(2, 2)).isZero();
    second = published();
  }

  @Test
  void theQueuesAreTheExpectedOnes() throws IOException {
    Golden.assertSame("night-1-queue.txt", digest(first.queue()));
    Golden.assertSame("night-2-queue.txt", digest(second.queue()));
  }

  @Test
  void theReportsAreTheExpectedOnes() throws IOException {
    Golden.assertSame("night-1-report.json", report(first));
    Golden.assertSame("night-2-report.json", report(second));
  }

  @Test
  void theDeadLettersAreTheExpectedOnes() throws IOException {
    Golden.assertSame("night-1-dead-letters.txt", deadLetters(first));
    Golden.assertSame("night-2-dead-letters.txt", deadLetters(second));
  }

  @Test
  void theCustomersAreTheExpectedOnes() throws IOException {
    Golden.assertSame("night-2-customers.txt", customers(second));
  }

  @Test
  void aConsoleThatIsOpenedLaterKnowsWhatEarlierNightsReadAndHow() throws Exception {
    Path folder = Files.createDirectory(temporary.resolve("care"));
    CareStore store = CareStore.open(CareStore.addressIn(folder), null, Clock.systemUTC());
    ConsoleAddress local = new ConsoleAddress("127.0.0.1", 0, false);
    try (Console console =
        Console.start(Workspace.open(sample.folder()), store, local, Clock.systemUTC())) {
      assertThat(console.url()).startsWith("http://127.0.0.1:");
      assertThat(store.nights().latest(9))
          .extracting(night -> night.at().toString(), night -> night.records().get("survey"))
          .containsExactly(
              tuple("2026-11-19T02:00:00Z", read(first, "survey")),
              tuple("2026-11-20T02:00:00Z", read(second, "survey")));
      for (List<Nights.ReadFile> files : store.nights().files()) {
        Nights.ReadFile survey =
            files.stream()
                .filter(file -> file.file().endsWith("survey.csv"))
                .findFirst()
                .orElseThrow();
        assertThat(FileFormats.of(survey.format(), temporary).name()).isEqualTo(survey.format());
      }
    }
  }

  private static long read(Night night, String source) {
    return night.report().accounting().sources().get(source).read();
  }

  @Test
  void theAccountsAreThoseThatTheSampleWasMadeWith() throws IOException {
    JsonNode expected =
        WorkspaceJson.MAPPER.readTree(SampleWorkspace.SAMPLE.resolve("expected.json").toFile());
    assertThat(List.of(first, second))
        .allSatisfy(
            night ->
                assertThat(night.report().accounting().sources().values())
                    .allMatch(Counts::addsUp));
    for (int night = 1; night <= 2; night++) {
      JsonNode total = expected.get("night-" + night).get("total");
      Counts counts = (night == 1 ? first : second).report().accounting().total();
      assertThat(counts)
          .isEqualTo(
              new Counts(
                  total.get("read").asLong(),
                  total.get("assessed").asLong(),
                  total.get("duplicate").asLong(),
                  total.get("superseded").asLong(),
                  total.get("deleted").asLong(),
                  total.get("withheld").asLong(),
                  total.get("deadLettered").asLong()));
    }
  }

  @Test
  void everyPriorityIsTheSumOfItsReasons() {
    assertThat(second.queue())
        .isNotEmpty()
        .allSatisfy(
            row ->
                assertThat(
                        row.reasons().stream()
                            .map(Reason::points)
                            .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add))
                    .isEqualByComparingTo(row.priority()));
  }

  @Test
  void ranksAreWithoutGapAndFollowThePriority() {
    for (int i = 0; i < second.queue().size(); i++) {
      assertThat(second.queue().get(i).rank()).isEqualTo(i + 1);
      if (i > 0) {
        assertThat(second.queue().get(i).priority())
            .isLessThanOrEqualTo(second.queue().get(i - 1).priority());
      }
    }
  }

  @Test
  void aChampionWhoTurnsIntoALapsedLoyalCustomerOvernightComesFirst() {
    QueueRow top = second.queue().get(0);
    assertThat(top.lane()).isEqualTo(Lane.RECOVER);
    assertThat(customer(first, top.author().id()).customerType().type())
        .isEqualTo(CustomerType.CHAMPION);
    assertThat(customer(second, top.author().id()).customerType().type())
        .isEqualTo(CustomerType.LAPSED_LOYAL);
    assertThat(top.reasons()).extracting(Reason::component).contains("type_change");
  }

  @Test
  void theChiefStoryOfTheSampleIsTold() {
    assertThat(customer(first, IMOGEN).customerType().type()).isEqualTo(CustomerType.CHAMPION);
    assertThat(customer(second, IMOGEN).customerType().type()).isEqualTo(CustomerType.LAPSED_LOYAL);
    QueueRow row =
        second.queue().stream()
            .filter(candidate -> candidate.author() != null)
            .filter(candidate -> candidate.author().id().equals(IMOGEN))
            .findFirst()
            .orElseThrow();
    assertThat(row.lane()).isEqualTo(Lane.RECOVER);
    assertThat(row.rank()).as("behind families stranded with babies only").isLessThanOrEqualTo(10);
    assertThat(row.reasons()).extracting(Reason::component).contains("type_change", "churn");
    assertThat(row.customerType().evidence())
        .as("her earlier praise is quoted with its date")
        .anySatisfy(
            evidence -> {
              assertThat(evidence.at()).isBefore(row.createdAt());
              assertThat(evidence.feature()).isEqualTo("earlier_praise_irritated");
              assertThat(evidence.quote()).isNotBlank();
            });
  }

  @Test
  void whatIsStillOpenStaysInTheQueueAndAges() {
    Map<String, QueueRow> later =
        second.queue().stream().collect(Collectors.toMap(QueueRow::mentionId, row -> row));
    List<QueueRow> open =
        first.queue().stream().filter(row -> later.containsKey(row.mentionId())).toList();
    assertThat(open).hasSizeGreaterThan(first.queue().size() / 2);
    // A day later every clock that runs has come nearer to its end, or has passed it longer ago.
    List<QueueRow> ageing = open.stream().filter(row -> points(row, "clock") > 0).toList();
    assertThat(ageing).isNotEmpty();
    for (QueueRow row : ageing) {
      double aged =
          points(later.get(row.mentionId()), "clock")
              - points(later.get(row.mentionId()), "freshness");
      assertThat(aged).as(row.mentionId()).isGreaterThanOrEqualTo(points(row, "clock"));
    }
    assertThat(ageing)
        .anySatisfy(
            row ->
                assertThat(points(later.get(row.mentionId()), "clock"))
                    .isGreaterThan(points(row, "clock")));
  }

  private static double points(QueueRow row, String component) {
    return row.reasons().stream()
        .filter(reason -> reason.component().equals(component))
        .mapToDouble(reason -> reason.points().doubleValue())
        .sum();
  }

  @Test
  void aRowIsAComplaintExactlyWhenItHasPointsForAJudgedOne() {
    for (QueueRow row : second.queue()) {
      boolean judged =
          row.reasons().stream()
              .anyMatch(
                  reason ->
                      reason.component().equals("complaint")
                          && reason.evidence().startsWith("judged a complaint"));
      assertThat(Boolean.TRUE.equals(row.complaint())).as(row.mentionId()).isEqualTo(judged);
    }
  }

  @Test
  void nothingPersonalIsPublished() throws IOException {
    List<String> personal =
        Files.readAllLines(Path.of("src/test/resources/sample-personal-data.txt"), UTF_8);
    String everything =
        everythingPublished() + first.everything().hits() + second.everything().hits();
    assertThat(personal)
        .isNotEmpty()
        .allSatisfy(data -> assertThat(everything).doesNotContain(data));
  }

  @Test
  void everyMentionOfTheArchiveIsInTheIndexOnce() throws IOException {
    long live = second.report().archive().get("live");
    assertThat(second.everything().total()).isEqualTo(live);
    assertThat(second.everything().hits()).doesNotHaveDuplicates();
  }

  @Test
  void thePublishedGenerationIsWhole() throws IOException {
    assertThat(sample.problems()).isEmpty();
  }

  @Test
  void theSameNightAgainChangesNothing() throws Exception {
    SampleWorkspace again = SampleWorkspace.init(temporary.resolve("again"));
    assertThat(again.night(1, 2)).isZero();
    Map<String, String> once = again.state();
    SearchResponse found = search(again);
    assertThat(again.night(1, 2)).isZero();
    assertThat(again.state()).isEqualTo(once);
    assertThat(search(again)).isEqualTo(found);
  }

  @Test
  void neitherTheOrderOfInputNorTheParallelismChangesAByteOfTheQueue() throws Exception {
    Path shuffled = shuffled(temporary.resolve("shuffled"));
    for (int parallelism : List.of(1, 4)) {
      SampleWorkspace other = SampleWorkspace.init(temporary.resolve("parallel-" + parallelism));
      for (int night = 1; night <= 2; night++) {
        List<String> command = other.command(night, parallelism, shuffled);
        assertThat(io.earshot.cli.Earshot.run(command.toArray(String[]::new))).isZero();
        assertThat(other.state()).isEqualTo((night == 1 ? first : second).state());
      }
      assertThat(search(other)).isEqualTo(second.everything());
    }
  }

  /** The sample with the lines of its plain JSON Lines files in another order. */
  private static Path shuffled(Path target) throws IOException {
    try (Stream<Path> tree = Files.walk(SampleWorkspace.SAMPLE)) {
      for (Path file : tree.filter(Files::isRegularFile).sorted().toList()) {
        Path copy = target.resolve(SampleWorkspace.SAMPLE.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        if (file.toString().endsWith(".jsonl")) {
          Files.write(copy, shuffledLines(Files.readAllBytes(file)));
        } else {
          Files.copy(file, copy);
        }
      }
    }
    return target;
  }

  /** Bytes and not text: some lines are no valid UTF-8. A byte order mark stays in front. */
  private static byte[] shuffledLines(byte[] content) {
    String bytes = new String(content, java.nio.charset.StandardCharsets.ISO_8859_1);
    String mark = bytes.startsWith("\u00EF\u00BB\u00BF") ? bytes.substring(0, 3) : "";
    List<String> lines = new ArrayList<>(List.of(bytes.substring(mark.length()).split("\n")));
    Collections.shuffle(lines, new Random(20261119));
    return (mark + String.join("\n", lines) + "\n")
        .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  private Night published() throws Exception {
    Path folder = sample.published().folder();
    return new Night(
        sample.state(),
        lines(folder.resolve(Layout.QUEUE_FILE), QueueRow.class),
        WorkspaceJson.MAPPER.readValue(
            folder.resolve(Layout.REPORT_FILE).toFile(), NightReport.class),
        part(Layout.DEAD_LETTERS, DeadLetter.class),
        sample.archive().customers(),
        search(sample));
  }

  private static SearchResponse search(SampleWorkspace workspace) throws Exception {
    try (MentionSearcher searcher = MentionSearcher.open(workspace.published().indexSplits())) {
      return searcher.search(
          new SearchRequest(
              "created:>2000-01-01",
              1_000,
              0,
              SearchOrder.NEWEST,
              SearchRequest.facetNames(),
              false));
    }
  }

  private <T> List<T> part(String part, Class<T> type) throws IOException {
    List<T> all = new ArrayList<>();
    for (Path file : sample.published().files(part)) {
      all.addAll(lines(file, type));
    }
    return all;
  }

  private static <T> List<T> lines(Path file, Class<T> type) throws IOException {
    try (MappingIterator<T> lines =
        WorkspaceJson.MAPPER.readerFor(type).readValues(file.toFile())) {
      return lines.readAll();
    }
  }

  private static CustomerProfile customer(Night night, String id) {
    return night.customers().stream()
        .filter(profile -> profile.customerId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private String everythingPublished() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> tree = Files.walk(sample.published().folder())) {
      for (Path file : tree.filter(Files::isRegularFile).sorted().toList()) {
        all.append(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1));
      }
    }
    return all.toString();
  }

  /** A line for each row: what a reviewer has to see when a model or a weight changes. */
  private static String digest(List<QueueRow> queue) {
    StringBuilder digest = new StringBuilder();
    for (QueueRow row : queue) {
      digest.append(
          String.format(
              Locale.ROOT,
              "%d %s %s %s %s %s severity %d%s%n",
              row.rank(),
              row.lane().code(),
              row.priority().toPlainString(),
              row.mentionId(),
              row.language(),
              row.customerType().type().code(),
              row.severity(),
              row.similar() == 0 ? "" : " similar " + row.similar()));
      digest.append(
          row.reasons().stream()
              .map(reason -> reason.component() + " " + reason.points().toPlainString())
              .collect(Collectors.joining(", ", "    ", "\n")));
    }
    return digest.toString();
  }

  private static String customers(Night night) {
    return night.customers().stream()
        .map(
            profile ->
                String.format(
                    Locale.ROOT,
                    "%s %s %s before %s, %d mentions, %d complaints%n",
                    profile.customerId(),
                    profile.brand(),
                    profile.customerType().type().code(),
                    profile.previousType() == null ? "none" : profile.previousType().code(),
                    profile.mentions(),
                    profile.complaints()))
        .sorted()
        .collect(Collectors.joining());
  }

  private static String deadLetters(Night night) {
    return night.deadLetters().stream()
        .sorted(java.util.Comparator.comparing(DeadLetter::place))
        .map(
            letter ->
                String.format(
                    Locale.ROOT,
                    "%s:%d %s %s %s: %s%n",
                    SampleWorkspace.SAMPLE.relativize(Path.of(letter.file())),
                    letter.line(),
                    letter.step(),
                    letter.source(),
                    letter.reason().code(),
                    letter.message()))
        .collect(Collectors.joining());
  }

  private static String report(Night night) throws IOException {
    return WorkspaceJson.MAPPER
            .writerWithDefaultPrettyPrinter()
            .writeValueAsString(night.report())
            .replace(SampleWorkspace.SAMPLE.toString(), "sample")
        + "\n";
  }
}
