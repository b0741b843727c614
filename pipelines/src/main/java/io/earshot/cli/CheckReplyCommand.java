package io.earshot.cli;

import io.earshot.care.CareBook;
import io.earshot.care.CareFiles;
import io.earshot.care.CareRecord;
import io.earshot.care.reply.OwnContacts;
import io.earshot.care.reply.ReplyCheck;
import io.earshot.care.reply.ReplyFinding;
import io.earshot.care.reply.ReplyOccasion;
import io.earshot.care.reply.ReplyRule;
import io.earshot.nlp.Language;
import io.earshot.pipelines.night.ArchivedMention;
import io.earshot.priority.Setting;
import io.earshot.priority.playbook.ReplyChannel;
import io.earshot.workspace.Configuration;
import io.earshot.workspace.Generation;
import io.earshot.workspace.Workspace;
import io.earshot.workspace.WorkspaceJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks replies before they are sent. */
@Command(
    name = "check-reply",
    description = {
      "Say what replies should not say: blame, bare negatives, promises, personal data in public ...",
      "Exit code 0: no error found (there may be warnings); 1: an error found, or a file that cannot"
          + " be read."
    },
    mixinStandardHelpOptions = true)
final class CheckReplyCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description =
          "Files of replies: .txt holds one; .jsonl one a line as {\"text\", and where wanted"
              + " \"id\", \"language\", \"channel\"}. A folder stands for those in it.")
  private List<Path> files = List.of();

  @Option(names = "--text", paramLabel = "REPLY", description = "A reply, instead of files.")
  private String text;

  @Option(
      names = "--channel",
      paramLabel = "CHANNEL",
      description =
          "Where it is sent: public, google-play, app-store, x, bluesky, mastodon, reddit, direct,"
              + " email. Default: public, or that of --mention.")
  private String channel;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description = "The customer's language: en, de, nl, lv, et, fr, es or it.")
  private String language;

  @Option(
      names = "--post",
      paramLabel = "TEXT",
      description = "What the customer wrote: a reply should not ask for it again.")
  private String post;

  @Option(
      names = "--mention",
      paramLabel = "ID",
      description =
          "The mention that is answered: gives post, language, channel, customer type and earlier"
              + " replies. Needs --workspace.")
  private String mentionId;

  @Option(
      names = "--workspace",
      paramLabel = "DIR",
      description = "The workspace of --mention; its promise is the shortest that may be given.")
  private String workspace;

  @Mixin private MirrorOption mirrorOption;

  @Option(
      names = "--allowed-money",
      paramLabel = "AMOUNT",
      description =
          "Up to which amount money may be promised. Default: replies.allowedMoney of the workspace,"
              + " or 0.")
  private BigDecimal allowedMoney;

  @Option(
      names = "--own-contact",
      paramLabel = "CONTACT",
      description =
          "A contact of your own that may be shown in public: an e-mail address, a domain, a phone"
              + " number or a postal address; may be given several times. Default:"
              + " replies.ownContacts of the workspace.")
  private List<String> ownContacts = List.of();

  @Option(names = "--json", description = "Print one object for each reply.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if ((text == null) == files.isEmpty()) {
      throw CommandException.wrongUse("give either replies in files or one with --text");
    }
    if (mentionId != null && workspace == null) {
      throw CommandException.wrongUse("--mention needs --workspace");
    }
    if (allowedMoney != null && allowedMoney.signum() < 0) {
      throw CommandException.wrongUse(
          "--allowed-money is " + allowedMoney + "; allowed: a number from 0 on");
    }
    PrintWriter out = spec.commandLine().getOut();
    try {
      ReplyOccasion occasion = occasion();
      long errors = 0;
      List<CannedReply> replies =
          text == null ? ReplyFiles.read(files) : List.of(CannedReply.of("--text", text));
      for (CannedReply reply : replies) {
        List<ReplyFinding> findings =
            reply.unreadable() == null
                ? ReplyCheck.shared().check(reply.text(), forReply(occasion, reply))
                : List.of(new ReplyFinding(ReplyRule.UNREADABLE, reply.unreadable()));
        errors += findings.stream().filter(CheckReplyCommand::isError).count();
        print(reply, findings, out);
      }
      if (!json) {
        out.printf(
            "%d %s checked, %d %s%n",
            replies.size(),
            replies.size() == 1 ? "reply" : "replies",
            errors,
            errors == 1 ? "error" : "errors");
      }
      return errors > 0 ? 1 : 0;
    } catch (IOException e) {
      throw CommandException.failed("cannot read: " + e.getMessage());
    }
  }

  private static boolean isError(ReplyFinding finding) {
    return finding.rule().severity() == ReplyRule.Severity.ERROR;
  }

  private ReplyOccasion occasion() throws IOException {
    ReplyOccasion occasion =
        ReplyOccasion.in(
                channel == null ? ReplyChannel.PUBLIC : channel(channel),
                language == null ? null : language(language))
            .to(post)
            .of(OwnContacts.of(ownContacts));
    if (workspace == null) {
      return allowedMoney == null
          ? occasion
          : occasion.promising(occasion.leastPromise(), allowedMoney);
    }
    Workspace opened = mirrorOption.open(workspace);
    Configuration configuration = Configuration.load(opened.configurationFile());
    occasion =
        occasion.promising(
            configuration.prioritySettings().time(Setting.PROMISE_HOURS),
            allowedMoney == null ? configuration.allowedMoney() : allowedMoney);
    if (ownContacts.isEmpty()) {
      occasion = occasion.of(OwnContacts.of(configuration.ownContacts()));
    }
    return mentionId == null ? occasion : toMention(occasion, opened);
  }

  private ReplyOccasion toMention(ReplyOccasion occasion, Workspace opened) throws IOException {
    Generation generation = Published.of(opened);
    ArchivedMention mention =
        Published.mention(generation, mentionId)
            .orElseThrow(() -> CommandException.failed("there is no mention " + mentionId));
    if (mention.mention().deleted()) {
      throw CommandException.failed(mentionId + " was deleted at its source; do not answer it");
    }
    CareBook book = CareFiles.read(opened.root(), Instant.MAX);
    List<String> earlier = new ArrayList<>();
    if (mention.mention().author() != null) {
      String person = book.customerId(mention.mention().author());
      Published.forEachMention(
          generation,
          other -> {
            boolean same =
                other.mention().author() != null
                    && book.customerId(other.mention().author()).equals(person);
            if (same) {
              book.records(other.mention().id()).stream()
                  .map(CareRecord::text)
                  .filter(Objects::nonNull)
                  .forEach(earlier::add);
            }
          });
    }
    Language written = mention.assessment().language().language();
    return new ReplyOccasion(
        channel == null ? ReplyChannel.ofSource(mention.mention().source()) : occasion.channel(),
        language == null ? (written.isSupported() ? written : null) : occasion.language(),
        post == null ? mention.mention().text() : post,
        mention.customerType().type(),
        earlier,
        occasion.leastPromise(),
        occasion.mostMoney(),
        occasion.ownContacts());
  }

  private ReplyOccasion forReply(ReplyOccasion occasion, CannedReply reply) {
    return new ReplyOccasion(
        reply.channel() == null ? occasion.channel() : reply.channel(),
        reply.language() == null ? occasion.language() : reply.language(),
        occasion.post(),
        occasion.customerType(),
        occasion.earlierReplies(),
        occasion.leastPromise(),
        occasion.mostMoney(),
        occasion.ownContacts());
  }

  private static ReplyChannel channel(String code) {
    return ReplyChannel.ofCode(code)
        .orElseThrow(
            () -> CommandException.wrongUse("--channel: " + CannedReply.unknownChannel(code)));
  }

  private static Language language(String code) {
    return CannedReply.supportedLanguage(code)
        .orElseThrow(
            () -> CommandException.wrongUse("--language: " + CannedReply.unknownLanguage(code)));
  }

  private void print(CannedReply reply, List<ReplyFinding> findings, PrintWriter out)
      throws IOException {
    if (json) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("reply", reply.name());
      object.put(
          "findings",
          findings.stream()
              .map(
                  finding -> {
                    Map<String, String> fields = new LinkedHashMap<>();
                    fields.put("rule", finding.rule().code());
                    fields.put("severity", finding.rule().severity().code());
                    fields.put("words", finding.words());
                    fields.put("meaning", finding.rule().meaning());
                    fields.put("instead", finding.rule().instead());
                    return fields;
                  })
              .toList());
      out.println(WorkspaceJson.MAPPER.writeValueAsString(object));
      return;
    }
    for (ReplyFinding finding : findings) {
      out.println(
          Paragraph.safe(
              reply.name()
                  + ": "
                  + finding.rule().severity().code()
                  + " "
                  + finding.rule().code()
                  + ": \""
                  + finding.words()
                  + "\" "
                  + finding.rule().meaning()
                  + "; "
                  + finding.rule().instead()));
    }
  }
}
