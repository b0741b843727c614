package io.earshot.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.earshot.care.Correction;
import io.earshot.care.store.CareItem;
import io.earshot.care.store.ItemState;
import io.earshot.care.store.ItemWork;
import io.earshot.care.store.Role;
import io.earshot.care.store.SampleQueue;
import io.earshot.care.store.StoredCorrection;
import io.earshot.console.RunningConsole.Visitor;
import io.earshot.priority.Lane;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the page of an item, its incident and the team's figures answer. */
class ConsoleItemTest {
  private static final String KIM = ConsoleWorkspace.KIM;

  private RunningConsole running;
  private Visitor ann;

  @BeforeEach
  void start() throws Exception {
    running = new RunningConsole();
    running.account("ann", Role.AGENT);
    running.account("lea", Role.LEAD);
    ann = running.logIn("ann");
  }

  @AfterEach
  void stop() {
    running.close();
  }

  private static Map<String, String> reply(String text, String channel) {
    return Map.of("id", KIM, "text", text, "channel", channel);
  }

  @Test
  void aPostStandsInItsThread() throws Exception {
    String body = ann.get(Links.item(KIM)).body();
    assertThat(body).contains("class=\"post depth-0\" aria-current=\"true\" id=\"post\"");
    assertThat(body).contains("class=\"post depth-1\"").contains("Same here, mine never came");
    assertThat(body.indexOf("two weeks late")).isLessThan(body.indexOf("Same here"));
  }

  @Test
  void aReplyIsCheckedWhileItIsWritten() throws Exception {
    Map<String, String> bad = reply("Calm down, Kim. You are wrong about the delivery.", "x");
    String piece = ann.change("/item/check", bad, "HX-Request", "true").body();
    assertThat(piece)
        .doesNotContain("<html")
        .contains("49 of 280 characters")
        .contains("<b>Must not be sent</b> <code>calm_down</code>")
        .contains("tells the customer how to feel");
    String page = ann.change("/item/check", bad).body();
    assertThat(page).contains("<html").contains("Calm down, Kim. You are");
    assertThat(page).contains("<code>calm_down</code>");
    String good = "Kim, we are sorry that your order is so late. Please send us a direct message.";
    assertThat(ann.change("/item/check", reply(good, "x"), "HX-Request", "true").body())
        .contains("nothing found");
    assertThat(ann.change("/item/check", reply(good, "pigeon")).statusCode()).isEqualTo(400);
  }

  @Test
  void moneyMayBePromisedUpToTheAmountOfTheWorkspace() throws Exception {
    assertThat(ann.change("/item/check", reply("Kim, you get a voucher of 15 euro.", "x")).body())
        .doesNotContain("promise_money");
    assertThat(ann.change("/item/check", reply("Kim, you get a voucher of 16 euro.", "x")).body())
        .contains("<code>promise_money</code>");
  }

  @Test
  void aReplyThatBreaksARuleIsNotedOnlyWhenSomebodyInsists() throws Exception {
    Map<String, String> bad = new LinkedHashMap<>(reply("Calm down, Kim.", "public"));
    HttpResponse<String> refused = ann.change("/item/answered", bad);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("name=\"anyway\"").contains("Calm down, Kim.");
    assertThat(running.store.journal().entries(KIM)).isEmpty();
    bad.put("anyway", "true");
    assertThat(ann.change("/item/answered", bad).statusCode()).isEqualTo(303);
    assertThat(running.store.items().find(KIM).orElseThrow().state()).isEqualTo(ItemState.ANSWERED);
  }

  @Test
  void aSecondAnswerIsNotedOnlyByWhoHasReadTheFirst() throws Exception {
    Visitor lea = running.logIn("lea");
    String page = ann.get(Links.item(KIM)).body();
    assertThat(page).contains("name=\"seen\" value=\"0\"");
    lea.change("/item/answered", reply("Kim, <i>we</i> are sorry.", "public"));
    Map<String, String> second = new LinkedHashMap<>(reply("We look into it.", "public"));
    second.put("seen", "0");
    HttpResponse<String> refused = ann.change("/item/answered", second);
    assertThat(refused.statusCode()).isEqualTo(409);
    long first = running.store.journal().latestAnswer(KIM).orElseThrow().id();
    assertThat(refused.body())
        .contains("lea noted an answer to this on")
        .contains("Kim, &lt;i&gt;we&lt;/i&gt; are sorry.")
        .contains(">We look into it.</textarea>")
        .contains("name=\"seen\" value=\"0\"")
        .contains("name=\"again\" value=\"" + first + "\"");
    assertThat(running.store.journal().answersTo(new TreeSet<>(List.of("forum:kim")))).hasSize(1);
    second.put("again", "x");
    assertThat(ann.change("/item/answered", second).statusCode()).isEqualTo(400);
    second.put("again", String.valueOf(first));
    assertThat(ann.change("/item/answered", second).statusCode()).isEqualTo(303);
    assertThat(running.store.journal().answersTo(new TreeSet<>(List.of("forum:kim"))))
        .containsExactly("Kim, <i>we</i> are sorry.", "We look into it.");
    assertThat(ann.get(Links.item(KIM)).body())
        .contains(
            "name=\"seen\" value=\""
                + running.store.journal().latestAnswer(KIM).orElseThrow().id());
  }

  @Test
  void whoWritesKeepsTheirClaim() throws Exception {
    ann.change("/item/claim", Map.of("id", KIM));
    running.clock.advance(ItemWork.CLAIM.minusMinutes(5));
    ann.change("/item/check", reply("Kim, we are", "public"), "HX-Request", "true");
    Visitor lea = running.logIn("lea");
    lea.change("/item/check", reply("Kim, I too", "public"), "HX-Request", "true");
    running.clock.advance(ItemWork.CLAIM.minusMinutes(5));
    assertThat(running.store.items().find(KIM).orElseThrow().claimedBy()).isEqualTo("ann");
    assertThat(running.store.journal().entries(KIM)).as("a renewal is no new step").hasSize(1);
    running.clock.advance(Duration.ofMinutes(5));
    ann.change("/item/check", reply("Kim, we are sorry", "public"), "HX-Request", "true");
    assertThat(running.store.items().find(KIM).orElseThrow().claimedBy())
        .as("what has ended is not begun again")
        .isNull();
  }

  @Test
  void theNextItemAndTheWayBackAreThoseOfTheListItWasOpenedFrom() throws Exception {
    String mail = ConsoleWorkspace.MAIL;
    for (String id : List.of(KIM, mail)) {
      running.store.work().setState(id, "lea", ItemState.ESCALATED_FUNCTIONAL, null);
    }
    String from = "&amp;from=" + Links.encoded("view=escalated");
    String list = ann.get("/queue?view=escalated").body();
    boolean kimFirst = list.indexOf(Links.item(KIM) + from) < list.indexOf(Links.item(mail) + from);
    assertThat(list).contains(Links.item(KIM) + from).contains(Links.item(mail) + from);
    String first = kimFirst ? KIM : mail;
    String second = kimFirst ? mail : KIM;
    String page = ann.get(Links.item(first, "view=escalated")).body();
    assertThat(page)
        .contains("href=\"/queue?view=escalated#" + Links.encoded(first) + "\" data-key=\"u\"")
        .contains("href=\"" + Links.item(second) + from + "\" data-key=\"j\"")
        .doesNotContain("data-key=\"k\"");
    HttpResponse<String> noted =
        ann.change(
            "/item/note", Map.of("id", first, "text", "look", "from", "view=escalated&page=3"));
    assertThat(noted.headers().firstValue("Location").orElse(""))
        .endsWith(Links.item(first, "view=escalated") + "&said=note");
    for (String wrong :
        List.of("https://evil.example/", "view=nowhere", "brand=%zz", "brand=%00", "&&=&")) {
      HttpResponse<String> answer = ann.get(Links.item(KIM, wrong));
      assertThat(answer.statusCode()).as(wrong).isEqualTo(200);
      assertThat(answer.body())
          .contains("href=\"/queue?lane=recover#" + Links.encoded(KIM) + "\" data-key=\"u\"")
          .doesNotContain("name=\"from\"");
    }
  }

  @Test
  void whatIsAnsweredOrEscalatedIsToldApartAndFound() throws Exception {
    assertThat(ann.get(Links.item(KIM)).body())
        .as("which clock runs")
        .contains("<span class=\"soft\">first answer</span>");
    ann.change("/item/answered", reply("Kim, we are sorry, and look into it at once.", "public"));
    String mail = ConsoleWorkspace.MAIL;
    ann.change("/item/assign", Map.of("id", mail, "assignee", "ann"));
    ann.change("/item/state", Map.of("id", mail, "state", "escalated_hierarchical"));
    assertThat(ann.get("/queue").body())
        .doesNotContain(Links.item(KIM) + "&amp;")
        .contains(Links.item(mail) + "&amp;")
        .contains("escalated <b>1</b>")
        .contains("answered <b>1</b>");
    assertThat(ann.get("/queue?view=answered").body())
        .contains("<span class=\"due\">answered</span>")
        .doesNotContain("data-claim")
        .doesNotContain("data-overdue=\"true\"");
    assertThat(ann.get(Links.item(KIM)).body())
        .contains("<span class=\"due\">answered</span>")
        .doesNotContain("data-overdue=\"true\"");
    ann.change("/item/state", Map.of("id", KIM, "state", "escalated_functional"));
    assertThat(ann.get(Links.item(KIM)).body())
        .as("the first answer was given, whatever comes next")
        .contains("<span class=\"due\">answered</span>", "escalated to a team")
        .doesNotContain("data-overdue=\"true\"");
    Visitor lea = running.logIn("lea");
    ann.change("/item/claim", Map.of("id", KIM));
    assertThat(lea.change("/item/snooze", Map.of("id", KIM, "hours", "4")).statusCode())
        .isEqualTo(403);
    assertThat(lea.change("/item/assign", Map.of("id", KIM, "assignee", "lea")).statusCode())
        .isEqualTo(403);
    assertThat(lea.get("/queue").body()).contains("mine <b>1</b>");
    assertThat(lea.get("/queue?view=mine").body()).contains(Links.item(mail) + "&amp;");
    assertThat(lea.get(Links.item(mail)).body())
        .contains("ann · assigned to ann")
        .contains("ann · escalated to a supervisor");
    lea.change("/item/state", Map.of("id", mail, "state", "no_reply_needed"));
    assertThat(lea.get(Links.item(mail)).body())
        .contains("lea · closed</span><bdi class=\"text\" dir=\"auto\">no reply needed")
        .doesNotContain("<bdi class=\"text\" dir=\"auto\">not solved");
  }

  @Test
  void whatLeftTheQueueHasNoPlaceThere() throws Exception {
    running.store.journal().note(KIM, "lea", "asked the depot");
    running.leaveQueue(KIM);
    assertThat(ann.get(Links.item(KIM)).body())
        .contains("<span class=\"place\">no longer in the queue</span>")
        .doesNotContain("data-overdue")
        .doesNotContain("/item/claim");
  }

  @Test
  void whatWasGatheredIntoAnotherRowLeadsToIt() throws Exception {
    running.store.journal().note(KIM, "lea", "asked the depot");
    running
        .store
        .queueMerge()
        .merge(
            SampleQueue.generation(
                Files.createTempDirectory("earshot-night"),
                "later",
                SampleQueue.standingFor(
                    SampleQueue.row("forum:lead", 7, Lane.RECOVER), KIM, "forum:quinn-1")),
            Map.of(),
            Map.of());
    assertThat(ann.get(Links.item(KIM)).body())
        .contains("no longer in the queue")
        .contains("<a href=\"/item?id=forum%3Alead\">no. 7 stands for it</a>");
    Visitor lea = running.logIn("lea");
    Map<String, String> quinns =
        Map.of("id", "forum:lead", "of", "forum:quinn-1", "reason", "to call back");
    assertThat(lea.change("/item/reveal", quinns).statusCode()).isEqualTo(200);
    assertThat(running.store.journal().auditLog(1).get(0).subject())
        .as("of whom personal data was asked for, though another row stands for it")
        .isEqualTo("forum:quinn-1");
    Map<String, String> strangers =
        Map.of("id", "forum:lead", "of", ConsoleWorkspace.MAIL, "reason", "to call back");
    assertThat(lea.change("/item/reveal", strangers).statusCode()).isEqualTo(404);
    HttpResponse<String> untouched = ann.get(Links.item("forum:quinn-1"));
    assertThat(untouched.statusCode()).isEqualTo(303);
    assertThat(untouched.headers().firstValue("Location").orElse(""))
        .endsWith("/item?id=forum%3Alead&said=gathered");
    assertThat(ann.get("/item?id=forum%3Alead&said=gathered").body())
        .contains("What you asked for has no row of its own any more: this one stands for it.");
    assertThat(ann.get(Links.item(ConsoleWorkspace.MAIL)).statusCode()).isEqualTo(404);
  }

  @Test
  void ofCorrectionsThatContradictTheLastHoldsFromTheNextNightOn() throws Exception {
    Visitor lea = running.logIn("lea");
    String before = ann.get(Links.item(KIM)).body();
    assertThat(before).doesNotContain("still the judgement of the last night");
    ann.change(
        "/item/correct", Map.of("id", KIM, "correction", "type:champion", "reason", "a slip"));
    lea.change(
        "/item/correct", Map.of("id", KIM, "correction", "type:active_hater", "reason", "no slip"));
    assertThat(ann.get(Links.item(KIM)).body())
        .contains("type: <b><bdi>active hater</bdi></b>, <bdi>no slip</bdi>")
        .containsPattern("no slip</bdi>\\s*<span class=\"soft\">\\(holds from the next night on\\)")
        .containsPattern("a slip</bdi>\\s*<span class=\"soft\">\\(a later one holds instead\\)")
        .contains("What is shown is still the judgement of the last night. Put right since then:")
        .contains("<bdi>type: active hater (holds from the next night on)</bdi>");
    assertThat(ann.get("/corrections").body())
        .contains("<td>holds from the next night on</td>", "<td>a later one holds instead</td>");
    String number = String.valueOf(running.store.journal().corrections(KIM, 1).get(0).id());
    lea.change("/item/undo", Map.of("id", KIM, "correction", number));
    assertThat(ann.get(Links.item(KIM)).body())
        .contains("(taken back by lea)")
        .contains("<bdi>type: champion (holds from the next night on)</bdi>");
  }

  @Test
  void anItemIsPutOffUntilADay() throws Exception {
    HttpResponse<String> done =
        ann.change("/item/snooze", Map.of("id", KIM, "until", "2026-12-01"));
    assertThat(done.headers().firstValue("Location").orElse("")).endsWith("&said=snoozed");
    assertThat(running.store.items().find(KIM).orElseThrow().snoozedUntil())
        .isEqualTo("2026-12-01T00:00:00Z");
    assertThat(ann.get(Links.item(KIM)).body())
        .contains("ann · snoozed until <time class=\"moment\" datetime=\"2026-12-01T00:00:00Z\"");
    for (String wrong : List.of("2026-11-20", "2027-11-20", "soon", "")) {
      assertThat(ann.change("/item/snooze", Map.of("id", KIM, "until", wrong)).statusCode())
          .as(wrong)
          .isEqualTo(400);
    }
    ann.change("/item/snooze", Map.of("id", KIM, "hours", "0"));
    assertThat(ann.get(Links.item(KIM)).body()).contains("back in the queue before its time");
  }

  @Test
  void aColleaguesClaimSwapsTheButtonsOnce() throws Exception {
    String live = "/queue/live?id=" + Links.encoded(KIM) + "&seen=";
    assertThat(ann.get(live + Links.encoded("open ")).body()).doesNotContain("id=\"claiming\"");
    running.store.work().claim(KIM, "lea");
    assertThat(ann.get(live + Links.encoded("open ")).body())
        .contains("id=\"claiming\" hx-swap-oob=\"true\"")
        .contains("Take over from lea")
        .doesNotContain("/item/claim")
        .containsPattern("id=\"noted\" hx-swap-oob=\"true\" disabled")
        .contains("id=\"live-seen\" value=\"open lea\"");
    assertThat(ann.get(live + Links.encoded("open lea")).body())
        .as("what is open already stays open")
        .doesNotContain("id=\"claiming\"");
    assertThat(ann.get("/queue").body()).contains("class=\"status\">lea is on it");
  }

  private List<CareItem> incident() {
    return running.store.items().ofIncident(incidentId(), 10);
  }

  private String incidentId() {
    return running.store.items().find(ConsoleWorkspace.PAT).orElseThrow().row().incident().id();
  }

  @Test
  void manyWhoTellOfTheSameAreAnsweredAtOnce() throws Exception {
    String item = ann.get(Links.item(ConsoleWorkspace.PAT)).body();
    assertThat(item).contains(Links.incident(incidentId()), "Similar posts");
    assertThat(item.substring(item.indexOf("Similar posts"), item.indexOf("This customer,")))
        .contains("Nobody at the desk for flight 418 either")
        .doesNotContain("Flight 418 was cancelled");
    List<CareItem> items = incident();
    assertThat(items).hasSizeGreaterThan(1);
    String page = ann.get(Links.incident(incidentId())).body();
    assertThat(page).contains("naming 418");
    assertThat(page)
        .doesNotContain("are listed; the others come up")
        .as("a post without a row of its own unfolds")
        .containsPattern("<details class=\"unfold\"><summary><bdi[^>]*>Nobody at the desk");
    items.forEach(each -> assertThat(page).contains(Links.item(each.row().mentionId())));
    assertThat(page).contains("Nobody at the desk for flight 418 either");

    String first = items.get(0).row().mentionId();
    running.store.work().claim(first, "lea");
    StringBuilder form = new StringBuilder("id=" + Links.encoded(incidentId()));
    items.forEach(each -> form.append("&item=").append(Links.encoded(each.row().mentionId())));
    form.append("&action=waiting&assignee=&text=");
    HttpResponse<String> answer = ann.changeRaw("/incident", form.toString());
    assertThat(answer.headers().firstValue("Location").orElse(""))
        .endsWith("&done=" + (items.size() - 1) + "&left=1");
    assertThat(incident())
        .allMatch(
            each ->
                each.state()
                    == (each.row().mentionId().equals(first) ? ItemState.OPEN : ItemState.WAITING));
    assertThat(page)
        .contains("<option value=\"snooze\">snooze</option>")
        .contains("One matter, many voices: Acme");
    String snooze = form.toString().replace("&action=waiting", "&action=snooze");
    assertThat(ann.changeRaw("/incident", snooze + "&hours=24").statusCode()).isEqualTo(303);
    assertThat(incident())
        .allMatch(
            each ->
                each.row().mentionId().equals(first)
                    ? each.snoozedUntil() == null
                    : each.snoozedUntil()
                        .equals(running.clock.instant().plus(Duration.ofHours(24))));
    assertThat(ann.changeRaw("/incident", snooze + "&hours=999").body())
        .contains("“Snooze for” cannot be “999”.");
    ann.changeRaw("/incident", snooze + "&hours=0");
    assertThat(incident()).allMatch(each -> each.snoozedUntil() == null);
    assertThat(ann.get("/incident?id=nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void whatWasMaskedIsRevealedToWhoMaySeeItAndWrittenDown() throws Exception {
    String id = ConsoleWorkspace.MAIL;
    assertThat(ann.get(Links.item(id)).body())
        .contains("[email]")
        .doesNotContain("mo@example.org")
        .doesNotContain("/item/reveal");
    Map<String, String> asked = Map.of("id", id, "reason", "to call her back");
    assertThat(ann.change("/item/reveal", asked).statusCode()).isEqualTo(403);
    Visitor lea = running.logIn("lea");
    assertThat(lea.change("/item/reveal", asked).body()).contains("mo@example.org");
    assertThat(lea.change("/item/reveal", Map.of("id", id, "reason", " ")).statusCode())
        .isEqualTo(400);
    assertThat(running.store.journal().auditLog(10))
        .filteredOn(entry -> entry.action().equals("reveal"))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.account()).isEqualTo("lea");
              assertThat(entry.subject()).isEqualTo(id);
              assertThat(entry.detail()).isEqualTo("to call her back");
            });
    running.store.accounts().setPersonalData("ann", true, "boss");
    assertThat(ann.change("/item/reveal", asked).body()).contains("mo@example.org");
  }

  @Test
  void anAnalystWhoIsAllowedToSeesPeople() throws Exception {
    running.account("ada", Role.ANALYST);
    running.account("boss", Role.ADMIN);
    Visitor ada = running.logIn("ada");
    assertThat(ada.get(Links.item(KIM)).body()).doesNotContain("@kim");
    Visitor boss = running.logIn("boss");
    boss.change("/people/personal-data", Map.of("name", "ada", "allowed", "true"));
    assertThat(ada.get(Links.item(KIM)).body()).contains("@kim");
    assertThat(ann.change("/people/personal-data", Map.of("name", "ann", "allowed", "true")))
        .returns(403, HttpResponse::statusCode);
  }

  @Test
  void everyFigureOfTheTeamLeadsToItsItems() throws Exception {
    // Written at noon the day before, the night began at two: twenty hours until now.
    ann.change("/item/answered", reply("Kim, we are sorry, and look into it at once.", "public"));
    running.clock.advance(Duration.ofMinutes(10));
    ann.change("/item/state", Map.of("id", KIM, "state", "resolved", "outcome", "fixed_pleased"));
    Visitor lea = running.logIn("lea");
    lea.change("/item/state", Map.of("id", ConsoleWorkspace.MAIL, "state", "no_reply_needed"));
    String page = lea.get("/team?days=7&by=agent").body();
    assertThat(page).contains(">20 h</a>").contains("Solved at first contact");
    assertThat(page)
        .as("the one that needed no reply lowers nothing")
        .contains("figure=first_contact\">100 %");
    assertThat(page)
        .contains("/team/items?days=7&amp;by=agent&amp;value=ann&amp;figure=first_contact");
    String items = lea.get("/team/items?days=7&by=agent&value=ann&figure=first_contact").body();
    assertThat(items).contains(Links.item(KIM)).doesNotContain(Links.item(ConsoleWorkspace.MAIL));
    assertThat(lea.get("/team/items?days=7&figure=late").body()).contains(Links.item(KIM));
    assertThat(lea.get("/team/items?days=7&figure=no_reply_needed").body())
        .contains(Links.item(ConsoleWorkspace.MAIL))
        .doesNotContain(Links.item(KIM));
    assertThat(lea.get("/team.csv?days=7&by=agent").body())
        .isEqualTo(
            """
            agent,answered,median_minutes,ninetieth_minutes,in_time,closed,no_reply_needed,first_contact,reopened
            "ann",1,1200,1200,0,1,0,1,0
            "lea",0,,,0,1,1,0,0
            """);
    assertThat(ann.get("/team?days=7&by=agent").body()).contains(">ann<").doesNotContain(">lea<");
  }

  @Test
  void theMedianAndTheNinetiethLeadToThoseWhoWaitedLongest() throws Exception {
    String mail = ConsoleWorkspace.MAIL;
    running.store.journal().answered(KIM, "ann", "We are sorry.");
    running.clock.advance(Duration.ofHours(3));
    running.store.journal().answered(mail, "ann", "We are sorry.");
    Visitor lea = running.logIn("lea");
    String page = lea.get("/team?days=7&by=agent").body();
    assertThat(page)
        .contains("figure=median\">20 h<")
        .contains("figure=ninetieth\">23 h<")
        .contains("value=ann&amp;figure=median\"")
        .contains("figure=in_time");
    String slow = lea.get("/team/items?days=7&figure=ninetieth").body();
    assertThat(slow).contains(Links.item(mail)).doesNotContain(Links.item(KIM));
    String half = lea.get("/team/items?days=7&figure=median").body();
    assertThat(half.indexOf(Links.item(mail)))
        .isPositive()
        .isLessThan(half.indexOf(Links.item(KIM)));
    assertThat(lea.get("/team/items?days=7&figure=in_time").body()).contains("No items");
  }

  @Test
  void whomANoteNamesSeesItAndUnknownNamesAreSaid() throws Exception {
    HttpResponse<String> added =
        ann.change("/item/note", Map.of("id", KIM, "text", "@lea and @nobody: <b>look</b>"));
    String said = added.headers().firstValue("Location").orElse("");
    assertThat(said).endsWith("&said=note-unknown&of=nobody");
    assertThat(ann.get(Links.item(KIM) + "&said=note-unknown&of=nobody").body())
        .contains("Nobody here is called @nobody");
    assertThat(ann.get(Links.item(KIM) + "&said=note-unknown&of=%3Cb%3E").body())
        .doesNotContain("@<b>");
    Visitor lea = running.logIn("lea");
    assertThat(lea.get("/queue").body()).contains("class=\"count\">1<span");
    assertThat(lea.get("/queue/live?id=" + Links.encoded(KIM)).body())
        .contains("id=\"calls\" class=\"count\" hx-swap-oob=\"true\">1");
    assertThat(lea.get(Links.item(KIM)).body()).contains("A note here calls you.");
    String notes = lea.get("/notes").body();
    assertThat(notes).contains("&lt;b&gt;look").contains(Links.item(KIM)).doesNotContain("<b>look");
    assertThat(ann.get("/notes").body()).doesNotContain("look");
    String note = String.valueOf(running.store.noteCalls().of("lea", 1).get(0).noteId());
    ann.change("/notes/seen", Map.of("note", note));
    assertThat(running.store.noteCalls().unseen("lea")).as("ann cannot see for lea").isEqualTo(1);
    lea.change("/notes/seen", Map.of("note", note));
    assertThat(lea.get("/queue").body()).contains("class=\"count\"></span>");
    assertThat(lea.get(Links.item(KIM)).body()).doesNotContain("A note here calls you.");
  }

  @Test
  void languageTouchpointsAndWhoIsTheSameCustomerArePutRight() throws Exception {
    ann.change("/item/correct", Map.of("id", KIM, "correction", "language:de", "reason", "German"));
    ann.changeRaw(
        "/item/correct",
        "id="
            + Links.encoded(KIM)
            + "&correction=touchpoint&touchpoint=staff&touchpoint=delivery&reason=both");
    ann.changeRaw(
        "/item/correct", "id=" + Links.encoded(KIM) + "&correction=touchpoint&reason=neither");
    assertThat(
            ann.changeRaw(
                    "/item/correct",
                    "id="
                        + Links.encoded(KIM)
                        + "&correction=touchpoint&touchpoint=moon&reason=none")
                .statusCode())
        .isEqualTo(400);
    assertThat(
            ann.change(
                    "/item/correct",
                    Map.of("id", KIM, "correction", "customer:forum:pat", "reason", "by hand"))
                .statusCode())
        .isEqualTo(400);
    assertThat(running.store.journal().corrections(KIM, 10))
        .extracting(StoredCorrection::field, StoredCorrection::value)
        .containsExactly(
            tuple(Correction.Field.TOUCHPOINT, "none"),
            tuple(Correction.Field.TOUCHPOINT, "staff delivery"),
            tuple(Correction.Field.LANGUAGE, "de"));
    assertThat(ann.get(Links.item(KIM)).body())
        .contains("language: <b><bdi>German")
        .contains("touchpoints: <b><bdi>staff, delivery")
        .doesNotContain("Flight 418 was cancelled");

    Map<String, String> pat = Map.of("id", KIM, "same", "@pat", "reason", "the same dog");
    assertThat(ann.change("/item/merge", pat).statusCode()).isEqualTo(303);
    assertThat(ann.get(Links.item(KIM)).body())
        .contains("One person with:")
        .contains("Flight 418 was cancelled");
    assertThat(ann.get("/corrections").body()).contains("same person as: <bdi>forum:pat");
    HttpResponse<String> again = ann.change("/item/merge", pat);
    assertThat(again.headers().firstValue("Location").orElse("")).endsWith("&said=one-already");
    assertThat(ann.get(Links.item(KIM) + "&said=one-already").body())
        .contains("They are one person already; nothing was added.");
    running.account("ada", Role.ANALYST);
    Visitor ada = running.logIn("ada");
    assertThat(ada.get("/corrections").body()).contains("customer ").doesNotContain("forum:pat");
    assertThat(ada.get(Links.item(KIM)).body()).doesNotContain("forum:pat");
    assertThat(ada.change("/item/merge", pat).statusCode()).isEqualTo(403);
    String id = String.valueOf(running.store.journal().corrections(KIM, 1).get(0).id());
    ann.change("/item/undo", Map.of("id", KIM, "correction", id));
    assertThat(ann.get(Links.item(KIM)).body()).doesNotContain("Flight 418 was cancelled");
  }

  @Test
  void whereSeveralAreCalledSoTheOneWhoIsMeantIsChosen() throws Exception {
    Map<String, String> nobody = Map.of("id", KIM, "same", "nobody at all", "reason", "why");
    HttpResponse<String> refused = ann.change("/item/merge", nobody);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("Nobody is known as “nobody at all”");
    HttpResponse<String> forbidden =
        ann.change("/item/merge", Map.of("id", KIM, "same", "@zed", "reason", "why"));
    assertThat(forbidden.body()).contains("What people write at x must not be put together");
    assertThat(ann.change("/item/merge", Map.of("id", KIM, "same", "@kim", "reason", "me")))
        .as("nobody is their own twin")
        .returns(400, HttpResponse::statusCode);
    // Two accounts go by the name of Robin.
    String choice =
        ann.change("/item/merge", Map.of("id", KIM, "same", "Robin", "reason", "<b>why")).body();
    assertThat(choice)
        .contains("Who is meant?")
        .contains("value=\"forum:robin\"")
        .contains("value=\"forum:robin2\"")
        .doesNotContain("<b>why");
    assertThat(running.store.journal().corrections(KIM, 10)).isEmpty();
    ann.change("/item/merge", Map.of("id", KIM, "same", "forum:robin", "reason", "why"));
    assertThat(running.store.journal().accountsOfSamePerson("forum:kim"))
        .containsExactly("forum:kim", "forum:robin");
  }

  @Test
  void earlierAnswersToACustomerAreShown() throws Exception {
    ann.change("/item/answered", reply("Kim, we are sorry, and look into it at once.", "public"));
    List<String> shown = running.store.journal().answersTo(new TreeSet<>(List.of("forum:kim")));
    assertThat(shown).containsExactly("Kim, we are sorry, and look into it at once.");
    assertThat(
            ann.change(
                    "/item/check",
                    reply("Kim, we are sorry, and look into it at once!", "public"),
                    "HX-Request",
                    "true")
                .body())
        .contains("repeated_reply");
  }

  @Test
  void whatACustomerWasAnsweredUnderAnAccountOfTheCustomerFileCountsToo() throws Exception {
    String answer = "Mo, we are sorry, and look into it now.";
    Map<String, String> first = new LinkedHashMap<>(reply(answer, "public"));
    first.put("id", ConsoleWorkspace.MAIL);
    assertThat(ann.change("/item/answered", first).statusCode()).isEqualTo(303);
    Map<String, String> second = new LinkedHashMap<>(reply(answer, "public"));
    second.put("id", ConsoleWorkspace.TWIN);
    assertThat(ann.change("/item/check", second, "HX-Request", "true").body())
        .contains("repeated_reply");
    assertThat(ann.get(Links.item(ConsoleWorkspace.TWIN)).body())
        .as("what the person was answered stands with either account")
        .contains(answer);
    assertThat(ann.change("/item/check", reply(answer, "public"), "HX-Request", "true").body())
        .as("to somebody else it was not sent")
        .doesNotContain("repeated_reply");
  }

  @Test
  void everyPageIsThereInEveryLanguage() throws Exception {
    running.account("boss", Role.ADMIN);
    Visitor boss = running.logIn("boss");
    boss.change("/item/answered", reply("Kim, we are sorry and look into it.", "public"));
    for (Texts texts : Texts.all()) {
      boss.change("/language", Map.of("language", texts.language()));
      for (String path :
          List.of(
              "/queue",
              Links.item(KIM),
              Links.incident(incidentId()),
              "/search?q=refund",
              "/search/explain?q=refund&id=" + KIM,
              "/searches",
              "/notes",
              "/nowhere",
              "/dashboard?days=365",
              "/team?days=7&by=lane",
              "/team/items?days=7&by=lane",
              "/corrections",
              "/people")) {
        HttpResponse<String> answer = boss.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(path.equals("/nowhere") ? 404 : 200);
        assertThat(answer.body()).contains("<html lang=\"" + texts.language() + "\"");
      }
    }
  }

  @Test
  void theLanguageOfTheInterfaceIsChosen() throws Exception {
    assertThat(ann.get("/queue").body()).contains("<html lang=\"en\"");
    HttpResponse<String> answer =
        ann.change("/language", Map.of("language", "nl", "to", "/queue?view=mine"));
    assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/queue?view=mine");
    assertThat(ann.get("/queue").body()).contains("<html lang=\"nl\"");
    assertThat(ann.change("/language", Map.of("language", "xx")).statusCode()).isEqualTo(400);
  }
}
