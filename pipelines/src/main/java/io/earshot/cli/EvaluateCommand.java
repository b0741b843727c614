package io.earshot.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.earshot.nlp.evaluation.CoreNlpEngine;
import io.earshot.nlp.evaluation.Engine;
import io.earshot.nlp.evaluation.Evaluation;
import io.earshot.nlp.evaluation.EvaluationResult;
import io.earshot.nlp.evaluation.KeptFigures;
import io.earshot.nlp.evaluation.ScoreTable;
import io.earshot.nlp.evaluation.UnmeasuredSet;
import io.earshot.nlp.training.BaselineEngine;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
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

  private static final String CORENLP_RNN = "corenlp-rnn";

  /** Of so many labels or more the F1 of each is printed below their mean. */
  private static final int FEWEST_TOLD_APART = 4;

  /** The parts of a data set. */
  enum Split {
    TRAIN,
    DEV,
    TEST
  }

  /** What is measured. */
  enum Measured {
    SHIPPED,
    BASELINE,
    BOTH
  }

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      defaultValue = "shipped",
      description = {
        "shipped, baseline or both. The baseline is a plain TF-IDF logistic regression that is",
        "trained on the spot on the same data (some minutes, 4 GB). Default: ${DEFAULT-VALUE}."
      })
  private Measured engine;

  @Option(
      names = "--sentiment-engine",
      paramLabel = "ENGINE",
      description = {
        "corenlp-rnn: instead, CoreNLP's neural network on the English sentiment suites. It needs",
        "CoreNLP's models, see nlp-models/MODELS.md."
      })
  private String sentimentEngine;

  @Option(
      names = "--rows",
      paramLabel = "N",
      description = "Only the first N rows of each suite. Default: all.")
  private Integer rows;

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

  @Option(
      names = "--check",
      description = {
        "Compare with the figures kept for dev, and fail when one is lower by more than "
            + KeptFigures.TOLERANCE
            + "."
      })
  private boolean check;

  @Option(
      names = "--keep",
      paramLabel = "FILE",
      description = "Where the figures to keep for later checks go, as JSON.")
  private Path keep;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    if (check && split != Split.DEV) {
      throw CommandException.wrongUse("--check needs --split dev: figures are kept for dev only");
    }
    if (sentimentEngine != null && !sentimentEngine.equals(CORENLP_RNN)) {
      throw CommandException.wrongUse(
          "--sentiment-engine " + sentimentEngine + " is not known; there is " + CORENLP_RNN);
    }
    if (rows != null && rows < 1) {
      throw CommandException.wrongUse("--rows " + rows + " is less than 1");
    }
    if (!Files.isDirectory(data)) {
      throw CommandException.wrongUse("--data " + data + " is not a folder");
    }
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    String part = split.name().toLowerCase(Locale.ROOT);
    List<EvaluationResult> results;
    try {
      Evaluation evaluation = Evaluation.of(engines());
      results =
          (rows == null ? evaluation : evaluation.ofFirst(rows))
              .run(data, part, Optional.ofNullable(suite), err::println);
    } catch (IOException e) {
      throw CommandException.failed("the data cannot be read: " + e.getMessage());
    }
    if (suite != null && results.isEmpty()) {
      UnmeasuredSet.shipped().stream()
          .filter(one -> one.set().equals(suite))
          .findFirst()
          .ifPresent(
              one -> {
                throw CommandException.wrongUse(
                    "--suite " + suite + " measures no task: " + one.reason());
              });
      throw CommandException.wrongUse(
          "--suite " + suite + " is not known, or has no " + part + " data in " + data);
    }
    write(file, results);
    print(results, out);
    if (check) {
      List<String> lower = KeptFigures.shipped().lower(results);
      if (!lower.isEmpty()) {
        throw CommandException.failed("lower than kept: " + String.join("; ", lower));
      }
      out.println("No figure is lower than kept.");
    }
  }

  private void write(Path path, List<EvaluationResult> results) {
    try {
      Files.write(path, JSON.writeValueAsBytes(results));
      if (keep != null) {
        Files.writeString(keep, KeptFigures.of(results).json());
      }
    } catch (IOException e) {
      throw CommandException.failed("cannot write: " + e.getMessage());
    }
  }

  private List<Engine> engines() throws IOException {
    if (sentimentEngine != null) {
      try {
        return List.of(new CoreNlpEngine());
      } catch (IllegalStateException e) {
        throw CommandException.failed("--sentiment-engine " + CORENLP_RNN + ": " + e.getMessage());
      }
    }
    return switch (engine) {
      case SHIPPED -> List.of(Evaluation.shippedEngine());
      case BASELINE -> List.of(BaselineEngine.of(data));
      case BOTH -> List.of(Evaluation.shippedEngine(), BaselineEngine.of(data));
    };
  }

  private void print(List<EvaluationResult> results, PrintWriter out) {
    String row = "%-28s %-10s %-4s %-12s %7s %8s %7s %6s %9s  %s%n";
    out.printf(
        Locale.ROOT,
        row,
        "suite",
        "task",
        "lang",
        "metric",
        "value",
        sentimentEngine == null ? "baseline" : "rnn",
        "lead",
        "rows",
        "rows/s",
        "others, on test");
    for (ScoreTable.Line line : ScoreTable.of(results).lines()) {
      EvaluationResult any = line.any();
      out.printf(
          Locale.ROOT,
          row,
          any.suite(),
          any.task(),
          any.lang(),
          any.metric(),
          value(line.ours()),
          value(line.yardstick()),
          line.lead() == null ? "" : String.format(Locale.ROOT, "%+.4f", line.lead()),
          any.n(),
          any.docsPerSecond() == null ? "" : String.format(Locale.ROOT, "%,d", any.docsPerSecond()),
          line.others());
      if (any.note() != null) {
        out.printf("  %s%n", any.note());
      }
      if (any.metric().equals("macro_f1") && any.perClass().size() >= FEWEST_TOLD_APART) {
        out.printf("  %s%n", ofEach(any));
      }
    }
  }

  /** The F1 of each label that some row has: a mean over many hides which of them are weak. */
  private static String ofEach(EvaluationResult result) {
    return result.perClass().entrySet().stream()
        .filter(label -> label.getValue().n() > 0)
        .map(label -> String.format(Locale.ROOT, "%s %.4f", label.getKey(), label.getValue().f1()))
        .collect(Collectors.joining(", "));
  }

  private static String value(EvaluationResult result) {
    if (result == null) {
      return "";
    }
    return result.value() == null ? "-" : String.format(Locale.ROOT, "%.4f", result.value());
  }
}
