package io.earshot.cli;

import picocli.CommandLine.ExitCode;

/** A command cannot do what was asked. The message is for the user: what, and what to do. */
final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  private CommandException(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /** It was used rightly and failed. */
  static CommandException failed(String message) {
    return new CommandException(ExitCode.SOFTWARE, message);
  }

  /** It was used wrongly. */
  static CommandException wrongUse(String message) {
    return new CommandException(ExitCode.USAGE, message);
  }

  int exitCode() {
    return exitCode;
  }
}
