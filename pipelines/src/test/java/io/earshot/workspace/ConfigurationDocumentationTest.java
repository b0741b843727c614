package io.earshot.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.connectors.SourcePolicies;
import io.earshot.priority.Decision;
import io.earshot.priority.PrioritySettings;
import io.earshot.priority.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/priority.md} and {@code docs/configuration.md} say what is so. */
class ConfigurationDocumentationTest {

  @Test
  void pointsAreDocumentedWithTheirDefaults() throws IOException {
    List<String> documented = new ArrayList<>();
    for (String line : read("priority.md").lines().toList()) {
      if (line.startsWith("| `points.") || line.startsWith("| `clock.")) {
        String[] cells = line.split(" *\\| *", -1);
        assertThat(cells[3]).as("what %s is for", cells[1]).isNotBlank();
        documented.add(cells[1] + " " + cells[2]);
      }
    }
    assertThat(documented)
        .containsExactlyElementsOf(
            Arrays.stream(Setting.values())
                .map(
                    setting ->
                        "`"
                            + setting.key()
                            + "` "
                            + PrioritySettings.defaults().points(setting).toPlainString())
                .toList());
  }

  @Test
  void causesAreDocumented() throws IOException {
    for (Decision.Cause cause : Decision.Cause.values()) {
      assertThat(read("priority.md")).contains("\n| `" + cause.code() + "` | ");
    }
  }

  @Test
  void examplesAreValid(@TempDir Path folder) throws IOException {
    for (String page : List.of("priority.md", "configuration.md")) {
      String text = read(page);
      int start = text.indexOf("```yaml\n") + "```yaml\n".length();
      Path file = folder.resolve(page + ".yaml");
      Files.writeString(file, text.substring(start, text.indexOf("```", start)), UTF_8);

      assertThat(Configuration.load(file).version())
          .isNotEqualTo(ConfigurationReader.read("empty", "").version());
    }
  }

  @Test
  void everySourceWithPolicyOfItsOwnIsNamed() throws IOException {
    for (String source : SourcePolicies.defaults().declared().keySet()) {
      assertThat(read("configuration.md")).contains("`" + source + "`");
    }
  }

  private static String read(String page) throws IOException {
    return Files.readString(Path.of("..", "docs", page), UTF_8);
  }
}
