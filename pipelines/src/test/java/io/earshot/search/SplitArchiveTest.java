package io.earshot.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.search.SplitArchive.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SplitArchiveTest {
  @TempDir private Path folder;

  @Test
  void theComplaintsSinceAMomentAreThoseOfItAndLater() throws IOException {
    List<IndexedMention> complaints =
        SampleMentions.ALL.stream()
            .filter(mention -> Boolean.TRUE.equals(mention.complaint()))
            .sorted(Comparator.comparing(IndexedMention::createdAt))
            .toList();
    assertThat(complaints).hasSizeGreaterThan(2);
    Instant since = complaints.get(1).createdAt();
    List<String> later =
        complaints.stream()
            .filter(mention -> !mention.createdAt().isBefore(since))
            .map(IndexedMention::id)
            .toList();
    TestIndex.write(folder.resolve("split"), SampleMentions.ALL);
    List<String> found = new ArrayList<>();
    try (SplitArchive archive =
        SplitArchive.open(List.of(TestIndex.split(folder.resolve("split"))))) {
      for (Place place : archive.complaintsSince(0, since)) {
        found.add(archive.mention(place).id());
      }
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(later);
    assertThat(found).hasSizeLessThan(complaints.size());
  }
}
