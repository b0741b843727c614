package io.earshot.console;

import io.earshot.care.reply.OwnContacts;
import io.earshot.care.reply.ReplyCheck;
import io.earshot.care.reply.ReplyFinding;
import io.earshot.care.reply.ReplyOccasion;
import io.earshot.care.reply.ReplyRule;
import io.earshot.care.store.CareStore;
import io.earshot.nlp.Language;
import io.earshot.priority.QueueRow;
import io.earshot.priority.playbook.ReplyChannel;
import java.util.List;

/** Checks replies to the items of the queue. */
public final class ReplyDesk {
  private final CareStore store;
  private final OnePerson onePerson;
  private final PublishedNight night;

  ReplyDesk(CareStore store, PublishedNight night, OnePerson onePerson) {
    this.store = store;
    this.onePerson = onePerson;
    this.night = night;
  }

  /**
   * What a reply is found to say, and whether it fits.
   *
   * @param used how many characters it has
   * @param most how many it may have there, or 0 where no limit is known
   */
  public record Checked(List<ReplyFinding> findings, ReplyChannel channel, int used, int most) {
    public boolean hasErrors() {
      return findings.stream()
          .anyMatch(finding -> finding.rule().severity() == ReplyRule.Severity.ERROR);
    }
  }

  /** Where a reply to this row goes unless somebody says otherwise. */
  static ReplyChannel channelOf(QueueRow row) {
    return row.source() == null ? ReplyChannel.PUBLIC : ReplyChannel.ofSource(row.source());
  }

  /**
   * Checks a reply; one that nobody has begun to write has no faults yet.
   *
   * @param post what the customer wrote, or null
   */
  Checked check(QueueRow row, String post, String reply, ReplyChannel channel) {
    List<ReplyFinding> findings =
        reply.isBlank()
            ? List.of()
            : ReplyCheck.shared().check(reply, occasion(row, post, channel));
    return new Checked(
        findings, channel, reply.codePointCount(0, reply.length()), channel.mostChars());
  }

  private ReplyOccasion occasion(QueueRow row, String post, ReplyChannel channel) {
    Language language = Language.ofCode(row.language()).filter(Language::isSupported).orElse(null);
    return new ReplyOccasion(
        channel,
        language,
        post,
        row.customerType().type(),
        store.journal().answersTo(onePerson.accounts(row.author())),
        night.promise(),
        night.allowedMoney(),
        OwnContacts.of(night.ownContacts()));
  }
}
