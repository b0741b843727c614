package io.earshot.workspace;

import java.util.List;

/**
 * The configuration cannot be used. The message names every mistake with its file and line, for the
 * user.
 */
public class ConfigurationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final List<String> problems;

  /**
   * Of these mistakes.
   *
   * @param problems one sentence each, at least one
   */
  public ConfigurationException(List<String> problems) {
    super(
        problems.size() == 1
            ? problems.get(0)
            : problems.size() + " mistakes:\n  " + String.join("\n  ", problems));
    this.problems = List.copyOf(problems);
  }

  /** One mistake, with what led to it. */
  public ConfigurationException(String problem, Throwable cause) {
    super(problem, cause);
    this.problems = List.of(problem);
  }

  /** Each mistake by itself, in the order of the file. */
  public List<String> problems() {
    return problems;
  }
}
