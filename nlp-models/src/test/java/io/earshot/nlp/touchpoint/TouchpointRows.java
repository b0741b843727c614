package io.earshot.nlp.touchpoint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The first cells of a list of touchpoint terms. */
final class TouchpointRows {
  private TouchpointRows() {}

  static List<String> labels(String resource) {
    try (InputStream in = LexiconTouchpointFinder.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1)[0])
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
