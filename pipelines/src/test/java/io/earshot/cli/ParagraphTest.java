package io.earshot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParagraphTest {
  private static final String TEN = "ten chars ";

  @Test
  void linesAreFilledUpToTheColumnsAndNotFurther() {
    assertThat(Paragraph.wrap(TEN.repeat(8), "")).containsExactly(TEN.repeat(8).strip());
    assertThat(Paragraph.wrap(TEN.repeat(8) + "x", "")).containsExactly(TEN.repeat(8).strip(), "x");
    assertThat(Paragraph.wrap("x".repeat(80) + " y", "")).containsExactly("x".repeat(80), "y");
    assertThat(Paragraph.wrap(TEN.repeat(9), "    "))
        .containsExactly("    " + TEN.repeat(7) + "ten", "    chars " + TEN.strip());
  }

  @Test
  void blanksAndLineEndsOfThePostDoNotCount() {
    assertThat(Paragraph.wrap("  late\r\n\n\tagain \u2028 today  ", " "))
        .containsExactly(" late again today");
    assertThat(Paragraph.wrap(" \n ", "  ")).isEmpty();
    assertThat(Paragraph.wrap("", "  ")).isEmpty();
  }

  @Test
  void aWordWithoutEndIsCut() {
    assertThat(Paragraph.wrap("see " + "a".repeat(200), "  "))
        .containsExactly(
            "  see", "  " + "a".repeat(78), "  " + "a".repeat(78), "  " + "a".repeat(44));
  }

  @Test
  void anIdOrALinkStaysWholeSoThatItCanBeCopied() {
    String id = "mastodon:https://" + "a".repeat(100) + ".example/1,";
    assertThat(Paragraph.wrap("stands for " + id + " and more", "  "))
        .containsExactly("  stands for", "  " + id, "  and more");
    assertThat(Paragraph.wrap("a:" + "b".repeat(511), ""))
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  @Test
  void anEmojiIsNotCutInHalf() {
    assertThat(Paragraph.wrap("a".repeat(79) + "\uD83D\uDE00\uD83D\uDE00", ""))
        .containsExactly("a".repeat(79), "\uD83D\uDE00\uD83D\uDE00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u001B", // begins an order to the terminal
        "\u0000",
        "\u0007",
        "\b",
        "\u007F",
        "\u009B", // the same order in one character
        "\u0085",
        "\u202A",
        "\u202E", // writes from right to left
        "\u2066",
        "\u2069",
        "\u200E",
        "\u200F",
        "\u061C",
        "\uFEFF",
        "\uD83D", // half an emoji
        "\uDE00",
        "\uDB40\uDC41" // an invisible letter
      })
  void whatSteersATerminalIsShownAsAMark(String steering) {
    assertThat(Paragraph.safe("a" + steering + "b")).isEqualTo("a\uFFFDb");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "\u00E4\u00F6\u00FC \u0113\u0123 \u0130\u0131",
        "\uD83D\uDE21",
        "\uD83D\uDC69\u200D\uD83D\uDE80", // joined into one emoji
        "\u2764\uFE0F",
        "\u05E9\u05DC\u05D5\u05DD",
        "e\u0301"
      })
  void whatIsMerelyTextStays(String text) {
    assertThat(Paragraph.safe(text)).isEqualTo(text);
  }

  @Property
  void noLineIsLongerThanTheColumnsAndNoWordGetsLost(
      @ForAll String text, @ForAll @IntRange(max = 20) int indent) {
    String lead = " ".repeat(indent);
    StringBuilder shown = new StringBuilder();
    for (String line : Paragraph.wrap(text, lead)) {
      assertThat(line).startsWith(lead).hasSizeGreaterThan(indent);
      if (!Paragraph.isAddress(line.substring(indent))) {
        assertThat(line).hasSizeLessThanOrEqualTo(Paragraph.COLUMNS);
      }
      assertThat(Paragraph.safe(line)).isEqualTo(line.strip());
      shown.append(line.substring(indent));
    }
    assertThat(shown.toString().replace(" ", "")).isEqualTo(Paragraph.safe(text).replace(" ", ""));
  }
}
