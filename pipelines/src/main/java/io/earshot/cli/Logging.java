package io.earshot.cli;

import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What of the libraries' logs reaches the terminal: errors only, unless asked for more. */
final class Logging {
  /** Held, because the log manager itself would let it go and forget the level. */
  private static final Logger ROOT = Logger.getLogger("");

  /** It would log the stack of what it throws, and messages in it may quote a record. */
  private static final Logger FLINK_RUNNER =
      Logger.getLogger("org.apache.beam.runners.flink.FlinkRunner");

  private Logging() {}

  static void configure(boolean verbose) {
    Level level = verbose ? Level.INFO : Level.SEVERE;
    ROOT.setLevel(level);
    FLINK_RUNNER.setLevel(verbose ? level : Level.OFF);
    for (Handler handler : ROOT.getHandlers()) {
      if (handler instanceof ConsoleHandler) {
        handler.setLevel(level);
      }
    }
  }
}
