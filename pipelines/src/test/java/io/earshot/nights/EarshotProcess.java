package io.earshot.nights;

import io.earshot.cli.Earshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program in a process of its own, which can be killed. */
final class EarshotProcess {
  private EarshotProcess() {}

  static Process start(Path log, List<String> arguments) throws IOException {
    return start(log, List.of(), arguments);
  }

  /**
   * Starts it.
   *
   * @param log where it writes
   * @param prefix what stands before the command, for example one that sets a limit
   */
  static Process start(Path log, List<String> prefix, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String module : List.of("java.lang", "java.util", "java.net", "java.nio")) {
      command.add("--add-opens");
      command.add("java.base/" + module + "=ALL-UNNAMED");
    }
    // It lives for seconds: what takes longer to compile is not worth it.
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(Earshot.class.getName());
    command.addAll(arguments);
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }
}
