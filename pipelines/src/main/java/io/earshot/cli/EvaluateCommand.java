package io.earshot.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.earshot.nlp.evaluation.Evaluation;
import io.earshot.nlp.evaluation.EvaluationResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the shipped models. */
@Command(
    name = "evaluate",
    description = "Measure the shipped models on labelled data.",
    mixinStandardHelpOptions = true)
final class EvaluateCommand implements Runnable {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** The parts of a data set. */
  enum Split {
    TRAIN,
    DEV,
    TEST
  }

  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      description = "Holds the data sets as <suite>/<split>.jsonl.gz.")
  private Path data;

  @Option(
      names = "--split",
      paramLabel = "SPLIT",
      required = true,
      description = "train, dev or test.")
  private Split split;

  @Option(names = "--suite", paramLabel = "NAME", description = "Only this data set.")
  private String suite;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "Where the figures go, as JSON.")
  private Path file;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    if (!Files.isDirectory(data)) {
      throw CommandException.wrongUse("--data " + data + " is not a folder");
    }
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    String part = split.name().toLowerCase(Locale.ROOT);
    List<EvaluationResult> results;
    try {
      results = Evaluation.shipped().run(data, part, Optional.ofNullable(suite), err::println);
    } catch (IOException e) {
      throw CommandException.failed("the data cannot be read: " + e.getMessage());
    }
    if (suite != null && results.isEmpty()) {
      throw CommandException.wrongUse(
          "--suite " + suite + " is not known, or has no " + part + " data in " + data);
    }
    try {
      Files.write(file, JSON.writeValueAsBytes(results));
    } catch (IOException e) {
      throw CommandException.failed("cannot write " + file + ": " + e.getMessage());
    }
    print(results, out);
  }

  private static void print(List<EvaluationResult> results, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%-28s %-10s %-4s %-12s %7s %7s %9s%n",
        "suite",
        "task",
        "lang",
        "metric",
        "value",
        "rows",
        "rows/s");
    for (EvaluationResult result : results) {
      out.printf(
          Locale.ROOT,
          "%-28s %-10s %-4s %-12s %7s %7d %9s%n",
          result.suite(),
          result.task(),
          result.lang(),
          result.metric(),
          result.value() == null ? "-" : String.format(Locale.ROOT, "%.4f", result.value()),
          result.n(),
          result.docsPerSecond() == null
              ? ""
              : String.format(Locale.ROOT, "%,d", result.docsPerSecond()));
      if (result.note() != null) {
        out.printf("  %s%n", result.note());
      }
    }
  }
}
