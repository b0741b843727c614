package io.earshot.pipelines.errors;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.earshot.connectors.RejectionReason;
import java.util.Locale;
import java.util.Objects;

/**
 * An input that could not be processed, kept so that it can be looked at and corrected.
 *
 * @param step which step of the pipeline refused it
 * @param reason code of the reason, see docs/formats.md
 * @param message which field broke which rule; never the text of the post
 * @param source the source it came from, or {@code unknown}
 * @param file the input file
 * @param line its first line in the decompressed file, from 1; 0 when the whole file is meant
 * @param format name of the format it was read as, as given with {@code --format}
 * @param input the record as it stood in the file, personal data masked, bytes that are not UTF-8
 *     replaced, cut after {@link #INPUT_CHARS} characters; null when the whole file is meant
 */
@JsonPropertyOrder({"step", "reason", "message", "source", "file", "line", "format", "input"})
public record DeadLetter(
    String step,
    RejectionReason reason,
    String message,
    String source,
    String file,
    long line,
    String format,
    String input) {

  /** The longest input kept, in chars. */
  public static final int INPUT_CHARS = 65_536;

  public DeadLetter {
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(format, "format");
    if (line < 0) {
      throw new IllegalArgumentException("line is negative: " + line);
    }
  }

  /** Where it stood; dead letters in this order stand as in their files. */
  public String place() {
    return String.format(Locale.ROOT, "%s:%012d", file, line);
  }

  /** This dead letter with another input, for example a masked one. */
  public DeadLetter withInput(String newInput) {
    return new DeadLetter(step, reason, message, source, file, line, format, newInput);
  }
}
