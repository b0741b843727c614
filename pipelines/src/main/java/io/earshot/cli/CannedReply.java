package io.earshot.cli;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.nlp.Language;
import io.earshot.priority.playbook.ReplyChannel;
import io.earshot.workspace.WorkspaceJson;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A reply that is to be checked before it is sent, or why there is none.
 *
 * @param name how the output calls it
 * @param text what it says; empty where there is none
 * @param language of the customer, or null where its line does not say
 * @param channel where it will be sent, or null where its line does not say
 * @param unreadable why there is no reply, or null where there is one
 */
record CannedReply(
    String name, String text, Language language, ReplyChannel channel, String unreadable) {
  CannedReply {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(text, "text");
  }

  static CannedReply of(String name, String text) {
    return new CannedReply(name, text, null, null, null);
  }

  static CannedReply unreadable(String name, String why) {
    return new CannedReply(name, "", null, null, why);
  }

  /**
   * The reply of a line of JSON, or why it cannot be checked: one line must not end the run over
   * the others.
   *
   * @param place where the line stands
   */
  static CannedReply ofLine(String place, String line) {
    JsonNode reply;
    try {
      reply = WorkspaceJson.MAPPER.readTree(line);
    } catch (JacksonException e) {
      return unreadable(place, "not JSON");
    }
    if (!reply.path("text").isTextual()) {
      return unreadable(place, "no text");
    }
    String name = reply.path("id").isTextual() ? place + ", " + reply.path("id").asText() : place;
    for (String field : List.of("language", "channel")) {
      if (reply.hasNonNull(field) && !reply.path(field).isTextual()) {
        return unreadable(name, field + " is no text");
      }
    }
    String language = reply.path("language").textValue();
    if (language != null && supportedLanguage(language).isEmpty()) {
      return unreadable(name, unknownLanguage(language));
    }
    String channel = reply.path("channel").textValue();
    if (channel != null && ReplyChannel.ofCode(channel).isEmpty()) {
      return unreadable(name, unknownChannel(channel));
    }
    return new CannedReply(
        name,
        reply.path("text").asText(),
        language == null ? null : supportedLanguage(language).orElseThrow(),
        channel == null ? null : ReplyChannel.ofCode(channel).orElseThrow(),
        null);
  }

  static Optional<Language> supportedLanguage(String code) {
    return Language.ofCode(code).filter(Language::isSupported);
  }

  static String unknownLanguage(String code) {
    return unknown(
        "language",
        code,
        Stream.of(Language.values()).filter(Language::isSupported).map(Language::code));
  }

  static String unknownChannel(String code) {
    return unknown("channel", code, Stream.of(ReplyChannel.values()).map(ReplyChannel::code));
  }

  private static String unknown(String what, String code, Stream<String> allowed) {
    return what + " is \"" + code + "\"; allowed: " + String.join(", ", allowed.toList());
  }
}
