package io.earshot.priority.playbook;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a reply is sent: how long it may be, and whether everybody reads it. */
public enum ReplyChannel {
  /** In public, without a limit that is known. */
  PUBLIC(0, true),
  /**
   * 350 characters: Google Play Console help, "View and analyze your app's ratings and reviews".
   */
  GOOGLE_PLAY(350, true),
  /** 5,970 characters: App Store Connect help, "Respond to reviews". */
  APP_STORE(5_970, true),
  /** 280 characters for accounts without a subscription: docs.x.com, "Counting characters". */
  X(280, true),
  /** 300 characters: the lexicon app.bsky.feed.post, maxGraphemes. */
  BLUESKY(300, true),
  /** 500 characters, unless a server sets more: docs.joinmastodon.org, max_characters. */
  MASTODON(500, true),
  /** 10,000 characters: the limit of a comment on Reddit. */
  REDDIT(10_000, true),
  /** A direct message. */
  DIRECT(0, false),
  EMAIL(0, false);

  private final int mostChars;
  private final boolean isPublic;

  ReplyChannel(int mostChars, boolean isPublic) {
    this.mostChars = mostChars;
    this.isPublic = isPublic;
  }

  /** The most code points a reply may have; 0 where no limit is known. */
  public int mostChars() {
    return mostChars;
  }

  /** Whether everybody can read it. */
  public boolean isPublic() {
    return isPublic;
  }

  /** Its name on the command line and in files. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The channel of this name. */
  public static Optional<ReplyChannel> ofCode(String code) {
    return Arrays.stream(values()).filter(channel -> channel.code().equals(code)).findFirst();
  }

  /** The public channel of a source of mentions. */
  public static ReplyChannel ofSource(String source) {
    return ofCode(source.equals("twitter") ? "x" : source).orElse(PUBLIC);
  }
}
