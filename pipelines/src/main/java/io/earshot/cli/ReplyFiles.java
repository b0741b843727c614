package io.earshot.cli;

import io.earshot.connectors.RejectedRecordException;
import io.earshot.connectors.StrictUtf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The replies in files and folders: one in a {@code .txt}, one a line in a {@code .jsonl}. */
final class ReplyFiles {
  private static final String LINES = ".jsonl";
  private static final String ONE = ".txt";

  private ReplyFiles() {}

  /**
   * Reads them, a folder's in the order of their names. A file that cannot be read is told as such
   * among the others.
   *
   * @throws IOException if a folder cannot be listed
   * @throws CommandException if a file does not exist, or there is no reply at all
   */
  static List<CannedReply> read(List<Path> files) throws IOException {
    List<CannedReply> replies = new ArrayList<>();
    for (Path file : files) {
      if (Files.isDirectory(file)) {
        try (Stream<Path> inside = Files.walk(file)) {
          for (Path one : inside.filter(ReplyFiles::holdsReplies).sorted().toList()) {
            read(one, replies);
          }
        }
      } else if (Files.exists(file)) {
        read(file, replies);
      } else {
        throw CommandException.wrongUse(file + " does not exist");
      }
    }
    if (replies.isEmpty()) {
      throw CommandException.wrongUse("no .txt or .jsonl file with a reply was found");
    }
    return replies;
  }

  private static boolean holdsReplies(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(ONE) || name.endsWith(LINES);
  }

  private static void read(Path file, List<CannedReply> replies) {
    String content;
    try {
      content = StrictUtf8.decode(Files.readAllBytes(file));
    } catch (RejectedRecordException e) {
      replies.add(CannedReply.unreadable(file.toString(), "not in UTF-8"));
      return;
    } catch (IOException e) {
      replies.add(CannedReply.unreadable(file.toString(), "the file cannot be opened"));
      return;
    }
    if (!file.getFileName().toString().endsWith(LINES)) {
      replies.add(CannedReply.of(file.toString(), content.strip()));
      return;
    }
    int number = 0;
    for (String line : content.lines().toList()) {
      number++;
      if (!line.isBlank()) {
        replies.add(CannedReply.ofLine(file + ", line " + number, line));
      }
    }
  }
}
