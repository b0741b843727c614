package io.earshot.nlp.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BeginningsTest {
  private final Beginnings<String> beginnings = new Beginnings<>();

  private List<String> along(String word) {
    List<String> found = new ArrayList<>();
    Beginnings<String> begun = beginnings;
    for (int at = 0; at < word.length() && begun != null; at++) {
      begun = begun.next(word.charAt(at));
      if (begun != null && begun.reached() != null) {
        found.add(begun.reached());
      }
    }
    return found;
  }

  @Test
  void findsAllBeginningsOfAWordShortestFirst() {
    assertThat(beginnings.isEmpty()).isTrue();
    for (String beginning : List.of("cancel", "can", "zoo", "über", "c")) {
      beginnings.put(beginning, beginning);
    }
    assertThat(beginnings.isEmpty()).isFalse();
    assertThat(along("cancelled")).containsExactly("c", "can", "cancel");
    assertThat(along("cance")).containsExactly("c", "can");
    assertThat(along("übermut")).containsExactly("über");
    assertThat(along("xcancel")).isEmpty();
  }
}
