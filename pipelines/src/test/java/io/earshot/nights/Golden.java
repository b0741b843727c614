package io.earshot.nights;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Expected results that stand in files, so that a change of them shows in a review. {@code
 * scripts/update-golden} writes them anew.
 */
final class Golden {
  private static final Path FOLDER = Path.of("src/test/golden");

  private Golden() {}

  static void assertSame(String name, String actual) throws IOException {
    Path file = FOLDER.resolve(name);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, actual, UTF_8);
    }
    assertThat(actual)
        .as("%s (if the change is wanted: scripts/update-golden, and look at the difference)", file)
        .isEqualTo(Files.readString(file, UTF_8));
  }
}
