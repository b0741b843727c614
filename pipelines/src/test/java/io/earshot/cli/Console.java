package io.earshot.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

/**
 * One call of the program in this process, with what it wrote.
 *
 * @param exitCode 0 done, 1 failed, 2 wrong use
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Console(int exitCode, String out, String err) {

  static Console earshot(String... arguments) {
    PrintStream realOut = System.out;
    PrintStream realErr = System.err;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(out, true, UTF_8));
      System.setErr(new PrintStream(err, true, UTF_8));
      int exitCode = Earshot.run(arguments);
      return new Console(exitCode, out.toString(UTF_8), err.toString(UTF_8));
    } finally {
      System.setOut(realOut);
      System.setErr(realErr);
    }
  }
}
