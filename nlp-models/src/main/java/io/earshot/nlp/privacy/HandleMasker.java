package io.earshot.nlp.privacy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Masks the handles of other people in a text that leaves the program, and keeps the brand's own
 * (see {@link BrandHandles}); what stands behind a dot belongs to the name, unless it is a server.
 * A handle is a name behind an at sign, dots, hyphens and the server that follows included; a name
 * behind {@code u/}, as Reddit writes it; a Bluesky name; or the name in a link to somebody's page
 * ({@code handle-links.txt}), of which the rest stays. Stateless and safe for use by several
 * threads; linear time: each quantifier keeps what it took, and nothing is tried again from within
 * a word or a row of at signs.
 */
public final class HandleMasker {
  /** What stands in the text instead of a handle. */
  public static final String MARK = "[handle]";

  /** What nobody sees within a name, a blank of no width, does not end it. */
  private static final String NAME =
      "[\\p{L}\\p{M}\\p{N}\\p{Cf}_]++(?:[.\\-][\\p{L}\\p{M}\\p{N}\\p{Cf}_]++)*+";

  /** Not inside a word, so no mail address; also the full-width sign. Its server may follow. */
  private static final String BEHIND_A_SIGN =
      notBehind("\\p{L}\\p{N}_@\uFF20")
          + "[@\uFF20]++(?<at>"
          + NAME
          + ")(?<more>(?:[@\uFF20]++"
          + NAME
          + ")*+)";

  /** Reddit's names have at least three letters, so "u/r" is none. */
  private static final String REDDIT =
      notBehind("\\p{L}\\p{N}_./") + "/?u/(?<reddit>[\\p{Alnum}\\p{Cf}_\\-]{3,}+)";

  private static final String BLUESKY_SERVER = ".bsky.social";

  private static final String BLUESKY =
      notBehind("\\p{L}\\p{N}_.\\-")
          + "(?<bluesky>[\\p{Alnum}\\p{Cf}\\-]++)"
          + Pattern.quote(BLUESKY_SERVER)
          + "\\b";

  private static final String LINK =
      CueFile.lines("handle-links.txt").stream()
          // The longer one first: a page that is told behind a question mark is no name itself.
          .sorted(Comparator.comparingInt(String::length).reversed())
          .map(Pattern::quote)
          .collect(
              Collectors.joining(
                  "|",
                  notBehind("\\p{L}\\p{N}\\-") + "(?<lead>",
                  ")[@+]?+(?<page>[\\p{L}\\p{N}\\p{Cf}_%][^\\s/?#&@\uFF20\\[]*+)"));

  private static final Pattern HANDLE =
      Pattern.compile(
          LINK + "|" + BEHIND_A_SIGN + "|" + REDDIT + "|" + BLUESKY, Pattern.CASE_INSENSITIVE);

  private static final Set<String> SERVERS = CueFile.words("handle-servers.txt");

  private static final Set<String> NO_HANDLES = CueFile.words("handle-link-exceptions.txt");

  private static final String CLOSING = ".,;:!?)]}>\"'\u201d\u2019\u00bb";

  private static final Pattern SIGNS = Pattern.compile("[@\uFF20]++");

  private HandleMasker() {}

  /**
   * Behind none of these, or behind what was just found: the mark that will stand there is no
   * letter, so masking what is masked already would find more.
   */
  private static String notBehind(String chars) {
    return "(?:(?<![" + chars + "])|(?!^)\\G)";
  }

  /**
   * The text with marks instead of handles.
   *
   * @param text any text, not null
   * @param brand the id of the brand it is about, or null when unknown: then every handle is masked
   */
  public static String mask(String text, String brand) {
    if (!mayHoldHandles(text)) {
      return text;
    }
    BrandHandles own = BrandHandles.of(brand);
    Matcher matcher = HANDLE.matcher(text);
    StringBuilder masked = new StringBuilder();
    while (matcher.find()) {
      matcher.appendReplacement(masked, Matcher.quoteReplacement(replacement(matcher, own)));
    }
    return matcher.appendTail(masked).toString();
  }

  /**
   * Most texts hold none of what each handle has, and to look for that costs far less than the
   * pattern does: every link has a slash.
   */
  private static boolean mayHoldHandles(String text) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '@' || c == '\uFF20' || c == '/') {
        return true;
      }
      if (c == '.' && text.regionMatches(true, at, BLUESKY_SERVER, 0, BLUESKY_SERVER.length())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a handle is the brand's own and need not be masked.
   *
   * @param handle with or without the sign in front and the server behind, not null
   * @param brand the id of the brand, or null when unknown
   */
  public static boolean isOwn(String handle, String brand) {
    String name = handle.startsWith("@") ? handle.substring(1) : handle;
    int server = name.indexOf('@');
    return BrandHandles.of(brand)
        .owns(withoutServer(server < 0 ? name : name.substring(0, server)));
  }

  private static String replacement(Matcher matcher, BrandHandles own) {
    if (matcher.group("page") != null) {
      return link(matcher, own);
    }
    String name = matcher.group("at");
    if (name != null) {
      return own.owns(withoutServer(name)) ? ownAndMore(matcher, own) : MARK;
    }
    name = matcher.group("reddit");
    name = name == null ? matcher.group("bluesky") : name;
    return own.owns(name) ? matcher.group() : MARK;
  }

  /** Behind the brand's own handle stands its server, or the handle of somebody else. */
  private static String ownAndMore(Matcher matcher, BrandHandles own) {
    String more = matcher.group("more");
    String first = matcher.group().substring(0, matcher.group().length() - more.length());
    if (more.isEmpty()) {
      return first;
    }
    String[] names = SIGNS.split(more.substring(1), -1);
    boolean server = names.length == 1 && names[0].indexOf('.') > 0;
    boolean all = server || Arrays.stream(names).allMatch(name -> own.owns(withoutServer(name)));
    return all ? matcher.group() : first + MARK;
  }

  /**
   * {@code name.bsky.social} and {@code name.com} are a name and its server. Behind any other dot
   * stands more of the name: {@code delta.burke} is a person's.
   */
  private static String withoutServer(String name) {
    int dot = name.indexOf('.');
    return dot > 0 && SERVERS.contains(LowerCase.of(name.substring(dot + 1)))
        ? name.substring(0, dot)
        : name;
  }

  /** What closes the sentence around a link is no part of the name. */
  private static String link(Matcher matcher, BrandHandles own) {
    String page = matcher.group("page");
    int end = page.length();
    while (end > 0 && CLOSING.indexOf(page.charAt(end - 1)) >= 0) {
      end--;
    }
    String name = page.substring(0, end);
    boolean kept = NO_HANDLES.contains(LowerCase.of(name)) || own.owns(withoutServer(name));
    return kept ? matcher.group() : matcher.group("lead") + MARK + page.substring(end);
  }
}
