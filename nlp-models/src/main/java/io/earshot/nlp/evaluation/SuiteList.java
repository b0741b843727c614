package io.earshot.nlp.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The measurements that ship with the program, from {@code suites.yaml}. */
final class SuiteList {
  private static final String RESOURCE = "/io/earshot/nlp/evaluation/suites.yaml";

  private SuiteList() {}

  static List<Suite> shipped() {
    try (InputStream in = SuiteList.class.getResourceAsStream(RESOURCE)) {
      return List.of(new ObjectMapper(new YAMLFactory()).readValue(in, Suite[].class));
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " cannot be read", e);
    }
  }
}
