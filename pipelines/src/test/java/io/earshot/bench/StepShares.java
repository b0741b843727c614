package io.earshot.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Tells from a recording of Java Flight Recorder where a night's processor time went: to which
 * step, to carrying records between steps, to sorting them. The collection of garbage is not in it.
 */
final class StepShares {
  private static final String STEPS = "io.earshot.pipelines.steps.";

  /** Beginnings of class names, of which the innermost in a sample tells what it was for. */
  private static final Map<String, String> KINDS = kinds();

  private StepShares() {}

  private static Map<String, String> kinds() {
    Map<String, String> kinds = new LinkedHashMap<>();
    kinds.put("io.earshot.pipelines.coders.", "(coding)");
    kinds.put("org.apache.beam.runners.flink.translation.types.", "(coding)");
    kinds.put("org.apache.flink.runtime.operators.sort.", "(sorting)");
    kinds.put("org.apache.flink.runtime.io.", "(exchange)");
    kinds.put("org.apache.flink.", "(other Flink)");
    kinds.put("org.apache.beam.", "(other Beam)");
    kinds.put("io.earshot.pipelines.Compaction", "compaction");
    kinds.put("io.earshot.pipelines.QueueFiles", "queue files");
    kinds.put("io.earshot.workspace.", "publishing");
    return kinds;
  }

  /** Shares of the samples, the largest first; they add up to 1. */
  static Map<String, Double> of(Path recording) throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    int all = 0;
    try (RecordingFile events = new RecordingFile(recording)) {
      while (events.hasMoreEvents()) {
        RecordedEvent event = events.readEvent();
        if (event.getEventType().getName().equals("jdk.ExecutionSample")) {
          counts.merge(kindOf(event.getStackTrace().getFrames()), 1, Integer::sum);
          all++;
        }
      }
    }
    Map<String, Double> shares = new LinkedHashMap<>();
    int total = all;
    counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .forEach(count -> shares.put(count.getKey(), (double) count.getValue() / total));
    return shares;
  }

  private static String kindOf(List<RecordedFrame> frames) {
    for (RecordedFrame frame : frames) {
      String name = frame.getMethod().getType().getName();
      if (name.startsWith(STEPS)) {
        return name.substring(STEPS.length()).replaceAll("\\$.*", "");
      }
      for (Map.Entry<String, String> kind : KINDS.entrySet()) {
        if (name.startsWith(kind.getKey())) {
          return kind.getValue();
        }
      }
    }
    return "(other)";
  }
}
