package io.earshot.nlp.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.earshot.nlp.Language;
import io.earshot.nlp.customer.LabelledCustomer;
import io.earshot.nlp.customer.PastMention;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CustomerCaseTest {
  private static final String ROW =
      """
      {"id":"1","lang":"en","brand":"Acme","author":"ann","type":"undetermined",
       "created_at":"2026-11-20T10:00:00Z","text":"Any news?","stars":4,
       "history":[
        {"created_at":"2026-11-19T10:00:00Z","text":"My parcel is late."},
        {"created_at":"2026-11-18T10:00:00Z","brand":"Acme","text":"Where is my parcel?"},
        {"created_at":"2026-11-17T10:00:00Z","brand":null,"text":"Ordered a lamp."},
        {"created_at":"2026-11-16T10:00:00Z","brand":"Other","text":"Broken again."},
        {"created_at":"2026-11-21T10:00:00Z","brand":"Acme","text":"It came."}]}
      """;

  @Test
  void remembersWhatWasSaidBeforeOfTheSameBrandOrOfNoneNamed() throws JsonProcessingException {
    JsonNode fields = new ObjectMapper().readTree(ROW);
    LabelledCustomer customer =
        CustomerCase.customer(
            new LabelledRow("1", "Any news?", "en", "undetermined", fields), Language.EN);
    assertThat(customer.history())
        .extracting(PastMention::createdAt)
        .containsExactly(
            Instant.parse("2026-11-17T10:00:00Z"),
            Instant.parse("2026-11-18T10:00:00Z"),
            Instant.parse("2026-11-19T10:00:00Z"));
    assertThat(customer.ratingShare()).isEqualTo(0.8);
    assertThat(CustomerCase.of(customer, customer.type()).matterOpen()).isTrue();
  }
}
