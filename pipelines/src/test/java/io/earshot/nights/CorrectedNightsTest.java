package io.earshot.nights;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.earshot.care.Correction.Field;
import io.earshot.care.store.CareStore;
import io.earshot.care.store.MovableClock;
import io.earshot.care.store.StoredCorrection;
import io.earshot.connectors.file.FileFormats;
import io.earshot.pipelines.NightlyRun;
import io.earshot.pipelines.ShippedModels;
import io.earshot.pipelines.night.InputFile;
import io.earshot.pipelines.night.NightReport;
import io.earshot.search.IndexedMention;
import io.earshot.search.MentionSearcher;
import io.earshot.search.SearchRequest;
import io.earshot.workspace.Generation;
import io.earshot.workspace.Workspace;
import io.earshot.workspace.WorkspaceJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the team puts right in the console holds in the next night, and no more once it is undone.
 */
class CorrectedNightsTest {
  private static final Instant FIRST = Instant.parse("2026-11-20T02:00:00Z");
  private static final String COMPLAINT = "shop:kim-1";
  private static final String THANKS = "forum:kim-3";

  @TempDir Path folder;
  private final MovableClock clock = new MovableClock(FIRST.minus(Duration.ofHours(18)));
  private Workspace workspace;

  @Test
  void correctionsHoldInLaterNightsUntilTheyAreUndone() throws Exception {
    workspace = Workspace.init(folder.resolve("ws"), "brands:\n  acme:\n    name: Acme\n");
    Path input = folder.resolve("posts.jsonl");
    Files.writeString(
        input,
        post("forum:kim-1", "forum:kim", "Acme is the best, I love this shop!", 5, "2025-03-01")
            + post(
                "forum:kim-2", "forum:kim", "Fantastic service, thank you Acme!", 5, "2025-09-01")
            + post(THANKS, "forum:kim", "Always happy with Acme, great staff.", 5, "2026-02-01")
            + post(
                COMPLAINT,
                "shop:kim",
                "My delivery is two weeks late and nobody answers. I will never order here again, I"
                    + " want a refund!",
                1,
                "2026-11-19"),
        UTF_8);
    try (CareStore store = CareStore.open(CareStore.addressIn(folder), null, clock)) {
      InputFile file = new InputFile(input.toString(), FileFormats.of("mentions", folder), null);
      assertThat(customers(night(store, FIRST, List.of(file)))).isEqualTo(2);
      Map<String, IndexedMention> before = published();
      assertThat(before.get(COMPLAINT))
          .returns("en", IndexedMention::language)
          .returns("extreme_critic", IndexedMention::customerType);
      assertThat(before.get(COMPLAINT).touchpoints()).doesNotContain("privacy");

      store.journal().correct(COMPLAINT, "ann", Field.CUSTOMER, "forum:kim", "says so herself");
      store.journal().correct(COMPLAINT, "ann", Field.TOUCHPOINT, "staff privacy", "reads so");
      assertThat(customers(night(store, FIRST.plus(Duration.ofDays(1)), List.of())))
          .as("one person under two accounts")
          .isEqualTo(1);
      assertThat(published().get(COMPLAINT))
          .as("once loyal, under the other account")
          .returns("lapsed_loyal", IndexedMention::customerType)
          .returns(List.of("staff", "privacy"), IndexedMention::touchpoints)
          .returns("en", IndexedMention::language);

      store.journal().correct(COMPLAINT, "ann", Field.LANGUAGE, "nl", "it is not");
      night(store, FIRST.plus(Duration.ofDays(2)), List.of());
      assertThat(published().get(COMPLAINT))
          .as("the Dutch models judge it otherwise")
          .returns("nl", IndexedMention::language)
          .returns(List.of("staff", "privacy"), IndexedMention::touchpoints)
          .matches(mention -> mention.sentimentScore() != before.get(COMPLAINT).sentimentScore());

      for (StoredCorrection correction : store.journal().corrections(null, 10)) {
        store.journal().undo(correction.id(), "ben");
      }
      assertThat(customers(night(store, FIRST.plus(Duration.ofDays(3)), List.of()))).isEqualTo(2);
      assertThat(withoutPriority(published())).isEqualTo(withoutPriority(before));
    }
  }

  private static String post(String id, String author, String text, int stars, String day) {
    ObjectNode line = WorkspaceJson.MAPPER.createObjectNode();
    line.put("id", id).put("source", id.substring(0, id.indexOf(':'))).put("kind", "review");
    line.putObject("rating").put("value", stars).put("scale", 5);
    line.put("brand", "acme").put("text", text).put("createdAt", day + "T12:00:00Z");
    line.putObject("author").put("id", author).put("handle", "@kim").put("name", "Kim");
    return line + "\n";
  }

  /** Hands on what the team did, runs a night, and merges it, as the command does. */
  @CanIgnoreReturnValue
  private NightReport night(CareStore store, Instant asOf, List<InputFile> inputs)
      throws Exception {
    store.filesExport().write(workspace.root());
    NightReport report =
        new NightlyRun(asOf, inputs, NightlyRun.Flink.embedded(1), ShippedModels.INSTANCE, false)
            .execute(workspace);
    store
        .queueMerge()
        .merge(
            workspace.current().orElseThrow(),
            report.accounting().readBySource(),
            report.formatByFile());
    clock.advance(Duration.ofDays(1));
    return report;
  }

  private static long customers(NightReport report) {
    return report.customers().values().stream().mapToLong(Long::longValue).sum();
  }

  private Map<String, IndexedMention> published() throws Exception {
    Generation generation = workspace.current().orElseThrow();
    Map<String, IndexedMention> mentions = new TreeMap<>();
    try (MentionSearcher searcher = MentionSearcher.open(generation.indexSplits())) {
      searcher
          .search(SearchRequest.of("*", 10))
          .hits()
          .forEach(hit -> mentions.put(hit.mention().id(), hit.mention()));
    }
    return mentions;
  }

  /** Points go down with age, whatever is corrected. */
  private static Map<String, ObjectNode> withoutPriority(Map<String, IndexedMention> mentions) {
    Map<String, ObjectNode> rest = new TreeMap<>();
    mentions.forEach(
        (id, mention) -> {
          ObjectNode row = WorkspaceJson.MAPPER.valueToTree(mention);
          row.remove("priority");
          rest.put(id, row);
        });
    return rest;
  }
}
