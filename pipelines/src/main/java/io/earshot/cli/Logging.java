package io.earshot.cli;

import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What of the libraries' logs reaches the terminal: errors only, unless asked for more. */
final class Logging {
  /** Held, because the log manager itself would let it go and forget the level. */
  private static final Logger ROOT = Logger.getLogger("");

  private Logging() {}

  static void configure(boolean verbose) {
    Level level = verbose ? Level.INFO : Level.SEVERE;
    ROOT.setLevel(level);
    for (Handler handler : ROOT.getHandlers()) {
      if (handler instanceof ConsoleHandler) {
        handler.setLevel(level);
      }
    }
  }
}
