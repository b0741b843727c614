package io.earshot.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** The JSON form of what the searcher answers: one object, on one line. Thread-safe. */
public final class SearchJson {
  private static final ObjectWriter WRITER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build()
          .writer();

  private SearchJson() {}

  public static String write(SearchResponse response) {
    return line(response);
  }

  public static String write(MatchExplanation explanation) {
    return line(explanation);
  }

  private static String line(Object answer) {
    try {
      return WRITER.writeValueAsString(answer);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of plain fields cannot fail to be written", e);
    }
  }
}
