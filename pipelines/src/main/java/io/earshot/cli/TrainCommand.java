package io.earshot.cli;

import io.earshot.nlp.evaluation.CustomerTypeWeights;
import io.earshot.nlp.training.Training;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Rebuilds the shipped models. */
@Command(
    name = "train",
    description = {
      "Rebuild every shipped model from labelled data.",
      "The same data gives the same bytes. Afterwards scripts/earshot builds itself with the new"
          + " models; scripts/earshot evaluate tells how good they are."
    },
    mixinStandardHelpOptions = true)
final class TrainCommand implements Runnable {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      description = "Holds the data sets as <set>/train.jsonl.gz.")
  private Path data;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "nlp-models/src/main/resources/io/earshot/nlp/models",
      description = "Where the model files go. Default: ${DEFAULT-VALUE}.")
  private Path models;

  @Option(names = "--only-licensed", description = "Leave out data whose source states no licence.")
  private boolean onlyLicensed;

  @Option(
      names = "--customer-types",
      paramLabel = "FILE",
      description =
          "Instead, fit the weights of the customer types on <customer_types>/dev.jsonl.gz with the"
              + " shipped models, and write them to this file.")
  private Path customerTypes;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    if (!Files.isDirectory(data)) {
      throw CommandException.wrongUse("--data " + data + " is not a folder");
    }
    PrintWriter out = spec.commandLine().getOut();
    try {
      if (customerTypes != null) {
        Files.writeString(customerTypes, CustomerTypeWeights.fit(data));
        out.println("wrote " + customerTypes);
        return;
      }
      Training.run(data, models, onlyLicensed, out::println);
    } catch (IOException e) {
      throw CommandException.failed("training failed: " + e.getMessage());
    }
  }
}
