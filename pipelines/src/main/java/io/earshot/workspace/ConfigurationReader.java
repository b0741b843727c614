package io.earshot.workspace;

import io.earshot.connectors.SourcePolicies;
import io.earshot.connectors.yaml.YamlValue;
import io.earshot.nlp.Language;
import io.earshot.priority.Brand;
import io.earshot.priority.PrioritySettings;
import io.earshot.priority.ServiceHours;
import io.earshot.priority.ServiceTimes;
import io.earshot.priority.Setting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads {@code earshot.yaml}; its keys are in {@code docs/configuration.md}. */
final class ConfigurationReader {
  private static final List<String> SECTIONS =
      List.of("brands", "sources", "service", "customers", "priority", "queue", "replies");
  private static final List<String> BRAND_KEYS = List.of("name", "relation", "service");
  private static final List<String> CUSTOMER_KEYS = List.of("highTiers");
  private static final List<String> QUEUE_KEYS =
      List.of("openDays", "praiseDays", "starLimit", "replyLanguages");
  private static final List<String> REPLY_KEYS = List.of("allowedMoney", "ownContacts");
  private static final BigDecimal MOST_MONEY = new BigDecimal(1_000_000);
  private static final BigDecimal MOST_OPEN_DAYS = new BigDecimal(3650);
  private static final BigDecimal MOST_STARS = new BigDecimal(5);

  private final ConfigurationFile file;

  private ConfigurationReader(ConfigurationFile file) {
    this.file = file;
  }

  /**
   * Reads the content of a file.
   *
   * @param name of the file, for messages
   * @throws ConfigurationException with every mistake
   */
  static Configuration read(String name, String yaml) {
    Optional<YamlValue> document;
    try {
      document = YamlValue.parseIfAny(yaml);
    } catch (YamlValue.Mistake e) {
      throw new ConfigurationException(name + ", line " + e.line() + ": " + e.getMessage(), e);
    }
    ConfigurationFile file = new ConfigurationFile(name);
    return new ConfigurationReader(file)
        .configuration(document.map(YamlValue::entries).orElse(Map.of()));
  }

  private Configuration configuration(Map<String, YamlValue> sections) {
    file.refuseOthers(sections, "", SECTIONS);
    Map<String, Brand> brands =
        sections.containsKey("brands") ? brands(sections.get("brands")) : Map.of();
    SourcePolicies policies =
        sections.containsKey("sources")
            ? new SourceSection(file).read(sections.get("sources"))
            : SourcePolicies.defaults();
    PrioritySettings settings = settings(sections);
    Map<String, YamlValue> replies =
        sections.containsKey("replies")
            ? file.entries(sections.get("replies"), "replies")
            : Map.of();
    file.refuseOthers(replies, "replies", REPLY_KEYS);
    BigDecimal allowedMoney = allowedMoney(replies.get("allowedMoney"));
    List<String> ownContacts = ownContacts(replies.get("ownContacts"));
    file.throwIfWrong();
    return new Configuration(brands, policies, settings, allowedMoney, ownContacts);
  }

  private BigDecimal allowedMoney(YamlValue value) {
    if (value == null) {
      return BigDecimal.ZERO;
    }
    String allowed = "an amount from 0 to 1000000 with at most two decimals";
    return file.number(value, "replies.allowedMoney", BigDecimal.ZERO, MOST_MONEY, 2, allowed)
        .orElse(BigDecimal.ZERO);
  }

  private List<String> ownContacts(YamlValue value) {
    List<String> contacts = new ArrayList<>();
    if (value == null) {
      return contacts;
    }
    String path = "replies.ownContacts";
    if (value.items() == null) {
      file.refuse(value, path, "a list, such as [acme.example, \"+371 67000000\"]");
      return contacts;
    }
    for (YamlValue item : value.items()) {
      file.text(item, path).ifPresent(contacts::add);
    }
    return contacts;
  }

  private Map<String, Brand> brands(YamlValue section) {
    Map<String, Brand> brands = new TreeMap<>();
    file.entries(section, "brands").forEach((id, value) -> brands.put(id, brand(id, value)));
    return brands;
  }

  private Brand brand(String id, YamlValue value) {
    String path = "brands." + id;
    Map<String, YamlValue> entries = file.entries(value, path);
    file.refuseOthers(entries, path, BRAND_KEYS);
    String name =
        Optional.ofNullable(entries.get("name"))
            .flatMap(given -> file.text(given, path + ".name"))
            .orElse(id);
    YamlValue relation = entries.get("relation");
    return new Brand(
        id, name, relation == null ? Brand.Relation.OWN : relation(relation, path + ".relation"));
  }

  private Brand.Relation relation(YamlValue value, String path) {
    for (Brand.Relation relation : Brand.Relation.values()) {
      if (relation.code().equals(value.text())) {
        return relation;
      }
    }
    file.refuse(value, path, "own, competitor");
    return Brand.Relation.OWN;
  }

  private PrioritySettings settings(Map<String, YamlValue> sections) {
    PrioritySettings settings = PrioritySettings.defaults();
    int mistakes = file.mistakes();
    YamlValue priority = sections.get("priority");
    Map<Setting, BigDecimal> numbers =
        priority == null
            ? settings.numbers()
            : new PrioritySection(file).read(priority, settings.numbers());
    Map<String, YamlValue> queue =
        sections.containsKey("queue") ? file.entries(sections.get("queue"), "queue") : Map.of();
    file.refuseOthers(queue, "queue", QUEUE_KEYS);
    int openDays = days(queue.get("openDays"), "queue.openDays", settings.openDays());
    int praiseDays = days(queue.get("praiseDays"), "queue.praiseDays", settings.praiseDays());
    double starLimit = starLimit(queue.get("starLimit"), settings.starLimit());
    Set<Language> languages = languages(queue.get("replyLanguages"), settings.replyLanguages());
    ServiceTimes service = service(sections);
    Set<String> highTiers = highTiers(sections);
    return file.mistakes() > mistakes
        ? settings
        : new PrioritySettings(
            settings.with(numbers).numbers(),
            openDays,
            praiseDays,
            starLimit,
            languages,
            highTiers,
            service);
  }

  private ServiceTimes service(Map<String, YamlValue> sections) {
    ServiceHours usual =
        sections.containsKey("service")
            ? new ServiceSection(file, "service").read(sections.get("service"), ServiceHours.ALWAYS)
            : ServiceHours.ALWAYS;
    Map<String, ServiceHours> byBrand = new TreeMap<>();
    YamlValue brands = sections.get("brands");
    if (brands != null && brands.entries() != null) {
      brands
          .entries()
          .forEach(
              (id, brand) -> {
                YamlValue own = brand.entries() == null ? null : brand.entries().get("service");
                if (own != null) {
                  byBrand.put(
                      id, new ServiceSection(file, "brands." + id + ".service").read(own, usual));
                }
              });
    }
    return new ServiceTimes(usual, byBrand);
  }

  private Set<String> highTiers(Map<String, YamlValue> sections) {
    Set<String> tiers = new TreeSet<>();
    if (!sections.containsKey("customers")) {
      return tiers;
    }
    Map<String, YamlValue> entries = file.entries(sections.get("customers"), "customers");
    file.refuseOthers(entries, "customers", CUSTOMER_KEYS);
    YamlValue value = entries.get("highTiers");
    if (value == null) {
      return tiers;
    }
    if (value.items() == null) {
      file.refuse(value, "customers.highTiers", "a list of tiers, such as [gold, platinum]");
      return tiers;
    }
    for (YamlValue item : value.items()) {
      file.text(item, "customers.highTiers")
          .ifPresent(tier -> tiers.add(tier.toLowerCase(Locale.ROOT)));
    }
    return tiers;
  }

  private int days(YamlValue value, String name, int otherwise) {
    if (value == null) {
      return otherwise;
    }
    String allowed = "a whole number from 1 to 3650";
    return file.number(value, name, BigDecimal.ONE, MOST_OPEN_DAYS, 0, allowed)
        .map(BigDecimal::intValueExact)
        .orElse(otherwise);
  }

  private double starLimit(YamlValue value, double otherwise) {
    if (value == null) {
      return otherwise;
    }
    String allowed = "a number of stars of five, from 0 to 5";
    return file.number(value, "queue.starLimit", BigDecimal.ZERO, MOST_STARS, 9, allowed)
        .map(BigDecimal::doubleValue)
        .orElse(otherwise);
  }

  private Set<Language> languages(YamlValue value, Set<Language> otherwise) {
    if (value == null) {
      return otherwise;
    }
    List<String> codes =
        Arrays.stream(Language.values()).filter(Language::isSupported).map(Language::code).toList();
    String allowed = "a list of " + String.join(", ", codes) + ", such as [en, de]";
    if (value.items() == null || value.items().isEmpty()) {
      file.refuse(value, "queue.replyLanguages", allowed);
      return otherwise;
    }
    Set<Language> languages = new TreeSet<>();
    for (YamlValue item : value.items()) {
      Optional<Language> language =
          Optional.ofNullable(item.text()).flatMap(Language::ofCode).filter(Language::isSupported);
      if (language.isEmpty()) {
        file.refuse(item, "queue.replyLanguages", allowed);
      } else {
        languages.add(language.get());
      }
    }
    return languages;
  }
}
