package io.earshot.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Highlights are ranges of the text as it is, whatever stands in it. */
final class HighlightTest {
  @TempDir Path directory;

  private List<String> marked(String title, String text, String language, String query)
      throws IOException, QueryMistakeException {
    IndexedMention mention =
        SampleMentions.mention("x", "2026-11-01T00:00:00Z", "acme")
            .title(title)
            .text(text)
            .language(language)
            .build();
    Path own = directory.resolve(Integer.toHexString((title + text + query).hashCode()));
    try (MentionSearcher searcher = TestIndex.of(own, List.of(List.of(mention)))) {
      SearchResponse response =
          searcher.search(new SearchRequest(query, 1, 0, SearchOrder.NEWEST, List.of(), true));
      SearchHit hit = response.hits().get(0);
      List<String> marked = new ArrayList<>();
      hit.titleHighlights()
          .forEach(range -> marked.add("title:" + title.substring(range.start(), range.end())));
      hit.textHighlights().forEach(range -> marked.add(text.substring(range.start(), range.end())));
      return marked;
    }
  }

  @Test
  void marksWordsInTheFormTheyStandIn() throws IOException, QueryMistakeException {
    assertThat(marked(null, "The flights were delayed, DELAYED!", "en", "delay"))
        .containsExactly("delayed", "DELAYED");
    assertThat(marked(null, "Unsere Fl\u00FCge sind zu sp\u00E4t", "de", "flug"))
        .containsExactly("Fl\u00FCge");
    assertThat(marked(null, "L'avion est en retard", "fr", "avion")).containsExactly("L'avion");
  }

  @Test
  void marksPhrasesWholeAndTheWordsOfNearOneByOne() throws IOException, QueryMistakeException {
    assertThat(marked(null, "a late refund, so late", "en", "\"late refund\""))
        .containsExactly("late refund");
    assertThat(marked(null, "late once, then a refund", "en", "late NEAR/5 refunds"))
        .containsExactly("late", "refund");
    assertThat(marked(null, "Delayed again. The delaying tactics", "en", "delay*"))
        .containsExactly("Delayed", "delaying");
  }

  @Test
  void marksTitleAndTextApart() throws IOException, QueryMistakeException {
    assertThat(marked("Late again", "again and again", "en", "again"))
        .containsExactly("title:again", "again", "again");
    assertThat(marked("Late again", "again and again", "en", "title:again"))
        .containsExactly("title:again");
    assertThat(marked("Late, the", "of the", "en", "late OR \"of the\""))
        .containsExactly("title:Late", "of the");
    assertThat(marked("Late", null, "en", "late")).containsExactly("title:Late");
  }

  @Test
  void marksTagsWithTheirMarkAndEmojiWhole() throws IOException, QueryMistakeException {
    assertThat(marked(null, "so #Delay @acme \uD83D\uDE21\uD83D\uDE21", "en", "delay acme"))
        .containsExactly("#Delay", "@acme");
    assertThat(marked(null, "oh \uD83D\uDE21 no", "en", "\uD83D\uDE21"))
        .containsExactly("\uD83D\uDE21");
  }

  @Test
  void marksNothingForConditionsAndExclusions() throws IOException, QueryMistakeException {
    assertThat(marked(null, "late refund", "en", "lang:en brand:acme -bag")).isEmpty();
    assertThat(marked(null, "late refund", "en", "*")).isEmpty();
  }

  @Test
  void pointsIntoHostileTextWithoutChangingIt() throws IOException, QueryMistakeException {
    String script = "<script>alert('late')</script> \u202Elate\u202C <b>late";
    // By the Unicode rules an invisible format character belongs to the word before it.
    assertThat(marked(null, script, "en", "late")).containsExactly("late", "late\u202C", "late");
    assertThat(marked(null, script, "en", "script")).containsExactly("script", "script");
    assertThat(marked(null, "\uD83D late \uDC00\u0000late", "en", "late"))
        .containsExactly("late", "late");
  }
}
