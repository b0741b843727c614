package io.earshot.workspace;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.earshot.connectors.SourcePolicies;
import io.earshot.connectors.SourcePolicy;
import io.earshot.nlp.Language;
import io.earshot.priority.Brand;
import io.earshot.priority.Lane;
import io.earshot.priority.Prioritiser;
import io.earshot.priority.PrioritySettings;
import io.earshot.priority.ServiceTimes;
import io.earshot.priority.Setting;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What earshot.yaml may say, what it means, and how mistakes are told. */
class ConfigurationTest {

  @TempDir private Path folder;

  @Test
  void emptyFileMeansTheDefaults() throws IOException {
    for (String nothing :
        List.of("", "\n\n", "# only a comment\n", "---\n", "brands:\nsources:\n")) {
      Configuration configuration = load(nothing);

      assertThat(configuration.brands()).isEmpty();
      assertThat(configuration.policies().declared())
          .isEqualTo(SourcePolicies.defaults().declared());
      assertThat(configuration.prioritySettings()).isEqualTo(PrioritySettings.defaults());
      assertThat(configuration.allowedMoney()).isZero();
      assertThat(configuration.ownContacts()).isEmpty();
    }
    assertThat(PrioritySettings.defaults().openDays()).isEqualTo(30);
    assertThat(PrioritySettings.defaults().praiseDays()).isEqualTo(7);
    assertThat(PrioritySettings.defaults().starLimit()).isEqualTo(2);
    assertThat(PrioritySettings.defaults().replyLanguages())
        .containsExactly(
            Language.EN,
            Language.DE,
            Language.NL,
            Language.LV,
            Language.ET,
            Language.FR,
            Language.ES,
            Language.IT);
    assertThat(PrioritySettings.defaults().time(Setting.PROMISE_HOURS))
        .isEqualTo(Duration.ofHours(10));
    assertThat(PrioritySettings.defaults().time(Setting.TARGET_HOURS))
        .isEqualTo(Duration.ofHours(8));
  }

  @Test
  void everythingCanBeSet() throws IOException {
    Configuration configuration =
        load(
            """
            brands:
              kestrel: {name: Kestrel Air, relation: own}
              rival:
                relation: competitor
              plain:
            sources:
              forum:
                storeText: false
                keepAuthor: false
                profileIndividuals: false
                retentionDays: 90
                followDeletions: true
              x:
                retentionDays: unlimited
              mail:
                keepAuthor: false
              letters:
                typeIndividuals: false
            queue:
              openDays: 14
              praiseDays: 3
              starLimit: 2.5
              replyLanguages: [lv, en]
            replies:
              allowedMoney: 25.50
              ownContacts: [acme.example, "+371 67000000"]
            priority:
              clock:
                target_hours: 3.5
                promise_hours: 4
              points:
                churn:
                  said: -1.5
            """);

    assertThat(configuration.brands().values())
        .containsExactly(
            new Brand("kestrel", "Kestrel Air", Brand.Relation.OWN),
            new Brand("plain", "plain", Brand.Relation.OWN),
            new Brand("rival", "rival", Brand.Relation.COMPETITOR));
    assertThat(configuration.policies().forSource("forum"))
        .isEqualTo(new SourcePolicy("forum", false, false, false, Duration.ofDays(90), true));
    assertThat(configuration.policies().forSource("x"))
        .isEqualTo(SourcePolicies.defaults().forSource("x"));
    assertThat(configuration.policies().forSource("mail"))
        .isEqualTo(new SourcePolicy("mail", true, false, false, null, false));
    assertThat(configuration.policies().forSource("letters"))
        .isEqualTo(new SourcePolicy("letters", true, true, false, false, null, false));
    PrioritySettings settings = configuration.prioritySettings();
    assertThat(configuration.allowedMoney()).isEqualByComparingTo("25.5");
    assertThat(configuration.ownContacts()).containsExactly("acme.example", "+371 67000000");
    assertThat(settings.openDays()).isEqualTo(14);
    assertThat(settings.openFor(Lane.RECOVER)).isEqualTo(Duration.ofDays(14));
    assertThat(settings.openFor(Lane.DELIGHT)).isEqualTo(Duration.ofDays(3));
    assertThat(settings.starLimit()).isEqualTo(2.5);
    assertThat(settings.replyLanguages()).containsExactly(Language.EN, Language.LV);
    assertThat(settings.time(Setting.TARGET_HOURS)).isEqualTo(Duration.ofMinutes(210));
    assertThat(settings.points(Setting.CHURN)).isEqualByComparingTo("-1.5");
    assertThat(settings.points(Setting.PRAISE))
        .isEqualTo(PrioritySettings.defaults().points(Setting.PRAISE));
  }

  @Test
  void everyNumberCanBeSetByItsKey() throws IOException {
    Map<Setting, BigDecimal> expected = new EnumMap<>(Setting.class);
    BigDecimal value = new BigDecimal("8.0");
    for (Setting setting : Setting.values()) {
      value = value.add(new BigDecimal("0.1"));
      StringBuilder yaml = new StringBuilder("priority:\n");
      String indent = "  ";
      for (String part : setting.key().split("\\.", -1)) {
        yaml.append(yaml.toString().endsWith(":\n") ? "" : "\n").append(indent).append(part);
        yaml.append(":\n");
        indent += "  ";
      }
      yaml.setLength(yaml.length() - 1);
      yaml.append(" ").append(value).append("\n");
      expected.clear();
      expected.put(setting, value);

      assertThat(load(yaml.toString()).prioritySettings())
          .as(setting.key())
          .isEqualTo(PrioritySettings.defaults().with(expected));
    }
  }

  @Test
  void everyMistakeIsToldAtOnceWithItsLine() {
    assertThatThrownBy(
            () ->
                load(
                    """
                    brands:
                      kestrel:
                        name: ""
                        relation: rival
                        colour: blue
                    sources:
                      forum:
                        storeText: yes
                        keepAuthor: false
                        profileIndividuals: true
                      mail: kept
                      poll:
                        retentionDays: 0
                    queue:
                      openDays: 1.5
                      starLimit: six
                      replyLanguages: [en, xx]
                    priority:
                      clock:
                        target_hours: 12
                      points:
                        severity:
                          level_2: lots
                          level_4: 9
                        churn: 5
                        question:
                          asked: 6.25
                    colour: blue
                    """))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            """
            16 mistakes:
              earshot.yaml, line 3: brands.kestrel.name is ""; allowed: a text that is not empty
              earshot.yaml, line 4: brands.kestrel.relation is "rival"; allowed: own, competitor
              earshot.yaml, line 5: brands.kestrel.colour is not known; allowed: name, relation, service
              earshot.yaml, line 8: sources.forum.storeText is "yes"; allowed: true, false
              earshot.yaml, line 10: sources.forum.profileIndividuals is "true"; allowed: false, since keepAuthor is false and an author who is not kept has no history
              earshot.yaml, line 11: sources.mail is "kept"; allowed: keys with values, indented below it
              earshot.yaml, line 13: sources.poll.retentionDays is "0"; allowed: a whole number from 1 to 36500, or unlimited
              earshot.yaml, line 15: queue.openDays is "1.5"; allowed: a whole number from 1 to 3650
              earshot.yaml, line 16: queue.starLimit is "six"; allowed: a number of stars of five, from 0 to 5
              earshot.yaml, line 17: queue.replyLanguages is "xx"; allowed: a list of en, de, nl, lv, et, fr, es, it, such as [en, de]
              earshot.yaml, line 20: priority.clock.target_hours is 12, which is above priority.clock.promise_hours, 10; allowed: at most the promise
              earshot.yaml, line 23: priority.points.severity.level_2 is "lots"; allowed: a number from -200 to 200 with at most one decimal
              earshot.yaml, line 24: priority.points.severity.level_4 is not known; allowed: level_1, level_2, level_3
              earshot.yaml, line 25: priority.points.churn is "5"; allowed: keys with values, indented below it
              earshot.yaml, line 27: priority.points.question.asked is "6.25"; allowed: a number from -200 to 200 with at most one decimal
              earshot.yaml, line 28: colour is not known; allowed: brands, sources, service, customers, priority, queue, replies""");
  }

  @Test
  void singleMistakeIsOneSentence() {
    assertThatThrownBy(() -> load("queue:\n  openDays: 0\n"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "earshot.yaml, line 2: queue.openDays is \"0\"; allowed: a whole number from 1 to 3650");
    assertThatThrownBy(() -> load("queue: {praiseDays: 0}\n"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "earshot.yaml, line 1: queue.praiseDays is \"0\"; allowed: a whole number from 1 to 3650");
    assertThatThrownBy(
            () ->
                load(
                    """
                    sources:
                      forum:
                        typeIndividuals: false
                        profileIndividuals: true
                    """))
        .hasMessage(
            "earshot.yaml, line 4: sources.forum.profileIndividuals is \"true\"; allowed: false,"
                + " since typeIndividuals is false and a history only tells the type");
    assertThatThrownBy(() -> load("replies:\n  allowedMoney: -5\n"))
        .hasMessage(
            "earshot.yaml, line 2: replies.allowedMoney is \"-5\"; allowed: an amount from 0 to"
                + " 1000000 with at most two decimals");
    assertThatThrownBy(() -> load("replies:\n  ownContacts: acme.example\n"))
        .hasMessage(
            "earshot.yaml, line 2: replies.ownContacts is \"acme.example\"; allowed: a list, such as"
                + " [acme.example, \"+371 67000000\"]");
    assertThatThrownBy(() -> load("queue: [1]\n"))
        .hasMessage(
            "earshot.yaml, line 1: queue is no single value; allowed: keys with values, indented"
                + " below it");
  }

  @Test
  void brokenYamlIsToldWithItsLine() {
    assertThatThrownBy(() -> load("queue:\n  openDays: [\n"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageMatching("earshot\\.yaml, line [0-9]+: this is not YAML");
    assertThatThrownBy(() -> load("queue:\n  openDays: 3\n  openDays: 4\n"))
        .hasMessage("earshot.yaml, line 3: openDays stands twice");
    assertThatThrownBy(() -> load("- a list\n"))
        .hasMessage("earshot.yaml, line 1: the file holds no keys");
  }

  @Test
  void fileThatCannotBeReadIsTold() throws IOException {
    Path missing = folder.resolve("nowhere.yaml");
    assertThatThrownBy(() -> Configuration.load(missing))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("there is no configuration file " + missing);
    Path latin = folder.resolve("latin.yaml");
    Files.write(latin, "brands: {caf\u00e9: }".getBytes(ISO_8859_1));
    assertThatThrownBy(() -> Configuration.load(latin))
        .hasMessage("the configuration file " + latin + " is not in UTF-8");
    Path huge = folder.resolve("huge.yaml");
    Files.writeString(huge, "#".repeat((1 << 20) + 1), UTF_8);
    assertThatThrownBy(() -> Configuration.load(huge)).hasMessage(huge + " is longer than 1 MB");
  }

  @Test
  void templateIsValidAndSetsOnlyDefaults() throws IOException {
    assertThat(load(Configuration.template()).version()).isEqualTo(load("").version());
    // What it shows in comments has to be valid too.
    String uncommented =
        Configuration.template()
            .replace("brands: {}", "brands:")
            .replace("sources: {}", "sources:")
            .replaceAll("(?m)^#( {2,}[a-zA-Z])", "$1");
    assertThat(load(uncommented).brands()).containsOnlyKeys("acme-air");
    assertThat(load(uncommented).prioritySettings()).isEqualTo(PrioritySettings.defaults());
  }

  @Test
  void sampleConfigurationIsValid() throws URISyntaxException {
    Path sample =
        Path.of(ConfigurationTest.class.getResource("/io/earshot/sample/earshot.yaml").toURI());

    assertThat(Configuration.load(sample).brands().values())
        .containsExactly(
            new Brand("brunholt", "Brunholt", Brand.Relation.OWN),
            new Brand("kestrava-air", "Kestrava Air", Brand.Relation.OWN),
            new Brand("polwind", "Polwind", Brand.Relation.COMPETITOR));
  }

  @Test
  void versionFollowsTheSettingsAndNotTheirSpelling() throws IOException {
    String version = load("queue: {openDays: 14}").version();

    assertThat(load("# a comment\nqueue:\n  openDays: 14.0\n").version()).isEqualTo(version);
    assertThat(load("queue: {openDays: 14, starLimit: 2}").version()).isEqualTo(version);
    assertThat(
            List.of(
                version,
                load("").version(),
                load("queue: {openDays: 15}").version(),
                load("queue: {starLimit: 1}").version(),
                load("queue: {replyLanguages: [en]}").version(),
                load("replies: {allowedMoney: 5}").version(),
                load("replies: {ownContacts: [a.example]}").version(),
                load("brands: {a: }").version(),
                load("brands: {a: {relation: competitor}}").version(),
                load("sources: {a: {storeText: false}}").version(),
                load("priority: {points: {churn: {said: 1}}}").version()))
        .doesNotHaveDuplicates()
        .allMatch(each -> each.matches("[0-9a-f]{12}"));
  }

  @Test
  void configurationTravelsToWorkers() throws IOException, ClassNotFoundException {
    Configuration configuration = load("brands: {a: {relation: competitor}}");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(configuration);
      out.writeObject(configuration.prioritiser());
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(((Configuration) in.readObject()).version()).isEqualTo(configuration.version());
      assertThat(in.readObject()).isInstanceOf(Prioritiser.class);
    }
  }

  private Configuration load(String yaml) throws IOException {
    Path file = folder.resolve("earshot.yaml");
    Files.writeString(file, yaml, UTF_8);
    return Configuration.load(file);
  }

  @Test
  void serviceHoursAreThoseOfTheBrandOrElseTheUsual() throws IOException {
    Configuration configuration =
        load(
            """
            service:
              timeZone: Europe/Riga
              hours: {mon-thu: "08:00-12:00, 13:00-17:00", sat: "10:00-24:00"}
              holidays: [2026-11-18]
            customers:
              highTiers: [Gold, platinum]
            brands:
              kestrel:
                service: {timeZone: Europe/Dublin}
              rival:
                service: {hours: always, holidays: []}
            """);
    ServiceTimes service = configuration.prioritySettings().service();
    assertThat(service.of(null).inWords())
        .isEqualTo(
            "mon-thu 08:00-12:00 and 13:00-17:00, sat 10:00-24:00 Europe/Riga, without holidays");
    assertThat(service.of("kestrel").inWords())
        .isEqualTo(
            "mon-thu 08:00-12:00 and 13:00-17:00, sat 10:00-24:00 Europe/Dublin, without holidays");
    assertThat(service.of("rival").inWords()).isEqualTo("around the clock");
    assertThat(configuration.prioritySettings().highTiers()).containsExactly("gold", "platinum");
    assertThat(configuration.version()).isNotEqualTo(load("").version());
  }

  @Test
  void mistakesInServiceHoursAreToldWithTheirLines() {
    String always =
        "always, or days such as mon-fri or sat with openings such as \"08:00-20:00\" or"
            + " \"08:00-12:00, 13:00-17:00\"";
    assertThatThrownBy(
            () ->
                load(
                    """
                    service:
                      timeZone: Riga
                      hours:
                        weekdays: "08:00-20:00"
                        mon: "20:00-08:00"
                        tue-wed: "08:00-12:00, 11:00-17:00"
                        wed: "08:00-12:00"
                      holidays: [2026-13-01]
                    customers:
                      highTiers: gold
                    """))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            String.join(
                "\n  ",
                "7 mistakes:",
                "earshot.yaml, line 2: service.timeZone is \"Riga\"; allowed: a name such as"
                    + " Europe/Riga or UTC",
                "earshot.yaml, line 4: service.hours.weekdays is not known; allowed: " + always,
                "earshot.yaml, line 5: service.hours.mon is \"20:00-08:00\"; allowed: " + always,
                "earshot.yaml, line 6: service.hours.tue-wed is \"08:00-12:00, 11:00-17:00\";"
                    + " allowed: openings one after the other",
                "earshot.yaml, line 7: service.hours.wed names a day a second time",
                "earshot.yaml, line 8: service.holidays is \"2026-13-01\"; allowed: a list of"
                    + " dates such as [2026-12-25, 2026-12-26]",
                "earshot.yaml, line 10: customers.highTiers is \"gold\"; allowed: a list of"
                    + " tiers, such as [gold, platinum]"));
  }

  @Test
  void aWeekOfWhichEveryDayIsWrongIsAMistakeAsOthersAre() {
    assertThatThrownBy(
            () ->
                load(
                    """
                    service:
                      hours: {mon-fri: "20:00-08:00"}
                    colour: blue
                    """))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("2 mistakes:")
        .hasMessageContaining("line 2: service.hours.mon-fri is \"20:00-08:00\"; allowed: always")
        .hasMessageContaining("line 3: colour is not known");
  }
}
