package io.earshot.workspace;

import io.earshot.connectors.SourcePolicies;
import io.earshot.connectors.SourcePolicy;
import io.earshot.connectors.yaml.YamlValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The section {@code sources}: what may be done with the mentions of a source. A key that is left
 * out keeps what holds for that source without the configuration.
 */
final class SourceSection {
  private static final List<String> KEYS =
      List.of(
          "storeText",
          "keepAuthor",
          "profileIndividuals",
          "typeIndividuals",
          "retentionDays",
          "followDeletions");
  private static final BigDecimal MOST_DAYS = new BigDecimal(36_500);

  private final ConfigurationFile file;

  SourceSection(ConfigurationFile file) {
    this.file = file;
  }

  SourcePolicies read(YamlValue section) {
    Map<String, SourcePolicy> declared = new TreeMap<>();
    file.entries(section, "sources")
        .forEach(
            (source, value) ->
                policy(source, value).ifPresent(policy -> declared.put(source, policy)));
    return SourcePolicies.of(declared);
  }

  private Optional<SourcePolicy> policy(String source, YamlValue value) {
    String path = "sources." + source;
    Map<String, YamlValue> entries = file.entries(value, path);
    file.refuseOthers(entries, path, KEYS);
    SourcePolicy usual = SourcePolicies.defaults().forSource(source);
    boolean storeText = truth(entries, path, "storeText", usual.storeText());
    boolean keepAuthor = truth(entries, path, "keepAuthor", usual.keepAuthor());
    boolean type = truth(entries, path, "typeIndividuals", usual.typeIndividuals());
    // An author who is not kept has no history, and who has no type needs none: only what is said
    // in so many words is a mistake.
    boolean profile =
        truth(
            entries, path, "profileIndividuals", usual.profileIndividuals() && keepAuthor && type);
    Duration retention = retention(entries, path, usual.retention());
    boolean followDeletions = truth(entries, path, "followDeletions", usual.followDeletions());
    if (profile && !(keepAuthor && type)) {
      file.refuse(
          entries.get("profileIndividuals"),
          path + ".profileIndividuals",
          keepAuthor
              ? "false, since typeIndividuals is false and a history only tells the type"
              : "false, since keepAuthor is false and an author who is not kept has no history");
      return Optional.empty();
    }
    return Optional.of(
        new SourcePolicy(source, storeText, keepAuthor, profile, type, retention, followDeletions));
  }

  private boolean truth(
      Map<String, YamlValue> entries, String path, String key, boolean otherwise) {
    YamlValue value = entries.get(key);
    return value == null ? otherwise : file.truth(value, path + "." + key).orElse(otherwise);
  }

  private Duration retention(Map<String, YamlValue> entries, String path, Duration otherwise) {
    YamlValue value = entries.get("retentionDays");
    if (value == null) {
      return otherwise;
    }
    if ("unlimited".equals(value.text())) {
      return null;
    }
    String allowed = "a whole number from 1 to 36500, or unlimited";
    return file.number(value, path + ".retentionDays", BigDecimal.ONE, MOST_DAYS, 0, allowed)
        .map(days -> Duration.ofDays(days.longValueExact()))
        .orElse(otherwise);
  }
}
