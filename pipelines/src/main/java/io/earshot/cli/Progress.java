package io.earshot.cli;

import io.earshot.pipelines.NightlyRun;
import io.earshot.pipelines.night.Pulse;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Timer;
import java.util.TimerTask;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Shows on a terminal that long work goes on: how many records were read and assessed so far. Where
 * there is no terminal a plain line is printed every half minute, so that a log stays readable.
 */
final class Progress implements AutoCloseable {
  private static final long BAR_MILLIS = 200;
  private static final long PLAIN_MILLIS = 30_000;

  private final PrintWriter err;
  private final boolean inThisProcess;
  private Timer timer;
  private ProgressBar bar;

  private Progress(PrintWriter err, boolean inThisProcess) {
    this.err = err;
    this.inThisProcess = inThisProcess;
  }

  /**
   * Progress of a night.
   *
   * @param inThisProcess whether the work can be watched: on a cluster it cannot from here
   */
  static Progress of(PrintWriter err, boolean inThisProcess) {
    return new Progress(err, inThisProcess);
  }

  void begin(NightlyRun night) {
    err.printf(
        Locale.ROOT,
        "Night as of %s: %d input %s%n",
        night.asOf(),
        night.inputs().size(),
        night.inputs().size() == 1 ? "file" : "files");
    if (!inThisProcess) {
      err.printf("Submitted to the Flink cluster at %s%n", night.flink().master());
      return;
    }
    Pulse.reset();
    timer = new Timer("progress", true);
    if (isTerminal()) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("records")
              .setStyle(ProgressBarStyle.ASCII)
              .setInitialMax(-1)
              .build();
      timer.schedule(task(this::moveBar), 0, BAR_MILLIS);
    } else {
      timer.schedule(task(this::printLine), PLAIN_MILLIS, PLAIN_MILLIS);
    }
  }

  @SuppressWarnings("SystemConsoleNull") // true on Java 17, on which Earshot runs
  private static boolean isTerminal() {
    return System.console() != null;
  }

  private static TimerTask task(Runnable work) {
    return new TimerTask() {
      @Override
      public void run() {
        work.run();
      }
    };
  }

  private void moveBar() {
    bar.stepTo(Pulse.read());
    bar.setExtraMessage(String.format(Locale.ROOT, "%,d assessed", Pulse.assessed()));
  }

  private void printLine() {
    err.printf(Locale.ROOT, "%,d records read, %,d assessed%n", Pulse.read(), Pulse.assessed());
  }

  @Override
  public void close() {
    if (timer != null) {
      timer.cancel();
    }
    if (bar != null) {
      moveBar();
      bar.close();
    }
  }
}
