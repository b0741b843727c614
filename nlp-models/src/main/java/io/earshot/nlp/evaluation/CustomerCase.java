package io.earshot.nlp.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.nlp.Assessment;
import io.earshot.nlp.Assessor;
import io.earshot.nlp.Language;
import io.earshot.nlp.complaint.Subject;
import io.earshot.nlp.cue.Cue;
import io.earshot.nlp.customer.CustomerType;
import io.earshot.nlp.customer.LabelledCustomer;
import io.earshot.nlp.customer.PastMention;
import io.earshot.nlp.customer.ReplyCase;
import io.earshot.nlp.customer.ReplyReason;
import io.earshot.nlp.customer.ReplyRules;
import io.earshot.nlp.customer.ShippedCustomerTypeModel;
import io.earshot.nlp.language.LanguageResult;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A post with the same author's earlier posts about the same brand, judged as a night would: the
 * rows of {@code customer_types}.
 *
 * @param assessment what the models say of the post
 * @param type the customer's type as of it
 * @param ratingShare the stars given with it as a share of the most possible, or null
 * @param matterOpen whether an earlier post of theirs in the same matter waits for an answer
 */
record CustomerCase(
    Assessment assessment, CustomerType type, Double ratingShare, boolean matterOpen) {
  private static final double STARS = 5;

  /**
   * Judges a row with the fields {@code created_at}, {@code brand}, {@code stars}, {@code history}.
   */
  static CustomerCase of(LabelledRow row, Language language) {
    LabelledCustomer customer = customer(row, language);
    return of(
        customer,
        ShippedCustomerTypeModel.shared()
            .judge(
                customer.assessment(),
                customer.createdAt(),
                customer.ratingShare(),
                customer.history())
            .type());
  }

  /** The case of a customer who was judged to be of this type. */
  static CustomerCase of(LabelledCustomer customer, CustomerType type) {
    return new CustomerCase(
        customer.assessment(),
        type,
        customer.ratingShare(),
        ReplyRules.isMatterOpen(customer.createdAt(), customer.history()));
  }

  /** Whether the queue of a night would have somebody answer it: by the same rule. */
  boolean needsReply() {
    return ReplyRules.reason(
            new ReplyCase(assessment, type, ratingShare, ReplyCase.LOW_RATING_SHARE, matterOpen))
        != ReplyReason.NONE;
  }

  /** What a model is fitted on: the row with its features and the true type. */
  static LabelledCustomer customer(LabelledRow row, Language language) {
    Instant now = moment(row.fields());
    List<PastMention> history = new ArrayList<>();
    for (JsonNode earlier : row.fields().path("history")) {
      if (isAboutSameBrand(earlier, row.fields()) && moment(earlier).isBefore(now)) {
        history.add(remember(earlier, history.size(), language, subject(row.fields())));
      }
    }
    history.sort(Comparator.comparing(PastMention::createdAt));
    return new LabelledCustomer(
        assess(row.text(), language, subject(row.fields())),
        now,
        share(row.fields()),
        history,
        row.fields().path("author").asText(row.id()),
        CustomerType.valueOf(row.fields().path("type").asText().toUpperCase(Locale.ROOT)));
  }

  /** Sets that hold posts to one brand only name none in the history. */
  private static boolean isAboutSameBrand(JsonNode earlier, JsonNode post) {
    JsonNode brand = earlier.path("brand");
    return brand.isMissingNode() || brand.isNull() || brand.equals(post.path("brand"));
  }

  /** As a night has it: a mention whose brand is known was taken in because it is about it. */
  static Subject subject(JsonNode post) {
    return Subject.of(post.path("brand").textValue());
  }

  private static Assessment assess(String text, Language language, Subject subject) {
    return Assessor.shipped().assess(text, new LanguageResult(language, 1), subject);
  }

  private static PastMention remember(
      JsonNode earlier, int number, Language language, Subject subject) {
    Assessment assessment = assess(earlier.path("text").asText(""), language, subject);
    return new PastMention(
        "earlier-" + number,
        moment(earlier),
        assessment.sentiment().label(),
        assessment.sentiment().score(),
        assessment.complaint().verdict(),
        assessment.severity().level(),
        assessment.cues().stream().map(Cue::kind).distinct().sorted().toList(),
        share(earlier),
        null);
  }

  private static Double share(JsonNode post) {
    return post.path("stars").isNumber() ? post.path("stars").asDouble() / STARS : null;
  }

  /** Some sets give a moment, some a day; a row without either stands at the end of time. */
  private static Instant moment(JsonNode post) {
    String text = post.path("created_at").asText("");
    if (text.isEmpty() || text.equals("null")) {
      return Instant.parse("9999-01-01T00:00:00Z");
    }
    return text.indexOf('T') > 0
        ? OffsetDateTime.parse(text).toInstant()
        : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
