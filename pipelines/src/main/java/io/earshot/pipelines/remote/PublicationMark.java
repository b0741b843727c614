package io.earshot.pipelines.remote;

import io.earshot.workspace.RunId;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says what was published, as a file whose name says everything: {@code
 * published/00000042-20261120T020000Z-1}. The one of the highest number holds. A file that is made
 * anew is there or not on every file system, while one that is replaced can be seen torn or not at
 * all on some.
 *
 * @param number from 1; 0 is the file {@code CURRENT} of a workspace that was copied from a disk
 * @param runId the generation
 */
record PublicationMark(int number, String runId) {
  /** All that there are. */
  static final String ALL = "published/*";

  private static final Pattern FORM = Pattern.compile("published/([0-9]{8})-(.+)");

  static final Comparator<PublicationMark> ORDER =
      Comparator.comparingInt(PublicationMark::number)
          .thenComparing(PublicationMark::runId, RunId.ORDER);

  /** What a path says; empty if it is none. */
  static Optional<PublicationMark> of(String path) {
    Matcher matcher = FORM.matcher(path);
    return matcher.matches() && RunId.isOne(matcher.group(2))
        ? Optional.of(new PublicationMark(Integer.parseInt(matcher.group(1)), matcher.group(2)))
        : Optional.empty();
  }

  String path() {
    return String.format(Locale.ROOT, "published/%08d-%s", number, runId);
  }
}
