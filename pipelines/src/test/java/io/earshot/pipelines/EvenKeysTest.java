package io.earshot.pipelines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.junit.jupiter.api.Test;

class EvenKeysTest {
  /** The keys that each task of Flink was given, by the number of the task. */
  private static final Map<Integer, List<Integer>> OF_TASK = new ConcurrentHashMap<>();

  private static final Pattern TASK = Pattern.compile("\\((\\d+)/\\d+\\)");

  @Test
  void flinkGivesEachTaskAsManyKeysInTurn() throws Exception {
    List<Integer> keys = EvenKeys.of(11, 3);
    NightlyRun.Flink flink = NightlyRun.Flink.embedded(3);
    Pipeline pipeline = FlinkJob.create(flink);
    pipeline
        .apply(Create.of(keys).withCoder(VarIntCoder.of()))
        .apply(WithKeys.of((Integer key) -> key).withKeyType(TypeDescriptors.integers()))
        .apply(GroupByKey.create())
        .apply(ParDo.of(new Note()));

    FlinkJob.run(pipeline, flink);

    Map<Integer, List<Integer>> expected = new TreeMap<>();
    for (int task = 1; task <= 3; task++) {
      int first = task - 1;
      expected.put(
          task,
          IntStream.range(0, 11)
              .filter(number -> number % 3 == first)
              .mapToObj(keys::get)
              .sorted()
              .toList());
    }
    OF_TASK.replaceAll((task, noted) -> noted.stream().sorted().toList());
    assertThat(new TreeMap<>(OF_TASK)).isEqualTo(expected);
  }

  @Test
  void thereMayBeNoneAndNoneTwice() {
    assertThat(EvenKeys.of(0, 2)).isEmpty();
    assertThat(EvenKeys.of(500, 7)).doesNotHaveDuplicates().hasSize(500);
  }

  private static final class Note extends DoFn<KV<Integer, Iterable<Integer>>, Void> {
    @ProcessElement
    public void note(@Element KV<Integer, Iterable<Integer>> grouped) {
      Matcher task = TASK.matcher(Thread.currentThread().getName());
      if (!task.find()) {
        throw new IllegalStateException("no task: " + Thread.currentThread().getName());
      }
      OF_TASK.merge(
          Integer.valueOf(task.group(1)),
          List.of(grouped.getKey()),
          (one, other) -> Stream.concat(one.stream(), other.stream()).toList());
    }
  }
}
