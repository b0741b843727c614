package io.earshot.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.earshot.connectors.RejectedRecordException;
import io.earshot.connectors.SourcePolicies;
import io.earshot.connectors.StrictUtf8;
import io.earshot.nlp.Language;
import io.earshot.priority.Brand;
import io.earshot.priority.Prioritiser;
import io.earshot.priority.PrioritySettings;
import io.earshot.priority.ServiceHours;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What {@code earshot.yaml} says, with the defaults for what it leaves out. An empty file is a
 * valid one. Immutable.
 *
 * @param brands the brands that are named, by id, in its order
 * @param policies what may be done with the mentions of each source
 * @param prioritySettings the numbers of the priority and of the queue
 * @param allowedMoney up to which amount a reply may promise money, at least 0
 * @param ownContacts the contacts of our own that a reply may show in public: e-mail addresses,
 *     domains of such, phone numbers, postal addresses; empty when none is named
 */
public record Configuration(
    Map<String, Brand> brands,
    SourcePolicies policies,
    PrioritySettings prioritySettings,
    BigDecimal allowedMoney,
    List<String> ownContacts)
    implements Serializable {
  private static final int MAX_BYTES = 1 << 20;
  private static final int VERSION_CHARS = 12;
  private static final String TEMPLATE = "earshot-template.yaml";

  public Configuration {
    brands = Collections.unmodifiableMap(new TreeMap<>(brands));
    ownContacts = List.copyOf(ownContacts);
    if (allowedMoney.signum() < 0) {
      throw new IllegalArgumentException("allowedMoney is below 0: " + allowedMoney);
    }
  }

  /**
   * Reads a file.
   *
   * @throws ConfigurationException if it cannot be read, or is wrong: then with every mistake
   */
  public static Configuration load(Path path) {
    String name = path.getFileName().toString();
    try {
      if (Files.size(path) > MAX_BYTES) {
        throw new ConfigurationException(List.of(path + " is longer than 1 MB"));
      }
      return ConfigurationReader.read(name, StrictUtf8.decode(Files.readAllBytes(path)));
    } catch (NoSuchFileException e) {
      throw new ConfigurationException("there is no configuration file " + path, e);
    } catch (IOException e) {
      throw new ConfigurationException("the configuration file " + path + " cannot be read", e);
    } catch (RejectedRecordException e) {
      throw new ConfigurationException("the configuration file " + path + " is not in UTF-8", e);
    }
  }

  /** A commented {@code earshot.yaml} to begin with; what it sets are the defaults. */
  public static String template() {
    try (InputStream in = Configuration.class.getResourceAsStream(TEMPLATE)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What decides about the queue with these settings. */
  public Prioritiser prioritiser() {
    return Prioritiser.of(prioritySettings, brands.values(), version());
  }

  /**
   * A short name for these settings: equal settings have equal versions, on any machine and however
   * they are written, and others have others.
   */
  public String version() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(canonical().getBytes(UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, VERSION_CHARS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Every effective setting in one fixed order and spelling. */
  private String canonical() {
    StringBuilder lines = new StringBuilder();
    brands.forEach((id, brand) -> line(lines, "brand", id, brand.name(), brand.relation().code()));
    policies
        .declared()
        .forEach(
            (source, policy) ->
                line(
                    lines,
                    "source",
                    source,
                    String.valueOf(policy.storeText()),
                    String.valueOf(policy.keepAuthor()),
                    String.valueOf(policy.profileIndividuals()),
                    String.valueOf(policy.typeIndividuals()),
                    String.valueOf(policy.retention()),
                    String.valueOf(policy.followDeletions())));
    prioritySettings
        .numbers()
        .forEach(
            (setting, value) ->
                line(lines, setting.key(), value.stripTrailingZeros().toPlainString()));
    line(lines, "service", hours(prioritySettings.service().usual()));
    prioritySettings
        .service()
        .byBrand()
        .forEach((brand, own) -> line(lines, "service", brand, hours(own)));
    line(lines, "highTiers", String.join("\n", prioritySettings.highTiers()));
    line(lines, "openDays", String.valueOf(prioritySettings.openDays()));
    line(lines, "praiseDays", String.valueOf(prioritySettings.praiseDays()));
    line(lines, "starLimit", String.valueOf(prioritySettings.starLimit()));
    line(
        lines,
        prioritySettings.replyLanguages().stream().map(Language::code).toArray(String[]::new));
    if (allowedMoney.signum() > 0) {
      // Only where it is set: workspaces that never heard of it keep their version.
      line(lines, "allowedMoney", allowedMoney.stripTrailingZeros().toPlainString());
    }
    if (!ownContacts.isEmpty()) {
      line(lines, "ownContacts", String.join("\n", new TreeSet<>(ownContacts)));
    }
    return lines.toString();
  }

  /** Zone, openings and every holiday; the week is a sorted map. */
  private static String hours(ServiceHours hours) {
    return hours.zone().getId() + " " + hours.week() + " " + hours.holidays();
  }

  private static void line(StringBuilder lines, String... parts) {
    for (String part : parts) {
      // With its length, so that no two settings give the same line whatever signs a name holds.
      lines.append(part.length()).append(' ').append(part).append(' ');
    }
    lines.append('\n');
  }
}
