package io.earshot.pipelines;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.beam.runners.flink.adapter.FlinkKey;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;

/**
 * Keys that Flink deals out evenly. It assigns keys to tasks by their hashes: of seventeen keys one
 * of two tasks may well get twelve, and the other one waits for it at every exchange. Beam has a
 * batch job make as many groups of keys as there are tasks ({@code FlinkExecutionEnvironments}).
 */
final class EvenKeys {
  private EvenKeys() {}

  /**
   * As many keys, of which each task gets as many as any other, or one less. The first is for the
   * first task, the second for the second, and so on.
   *
   * @param count how many, at least 0
   * @param parallelism how many tasks, at least 1
   */
  static List<Integer> of(int count, int parallelism) {
    List<List<Integer>> ofTask = new ArrayList<>();
    for (int task = 0; task < parallelism; task++) {
      ofTask.add(new ArrayList<>());
    }
    int[] missing = new int[parallelism];
    Arrays.setAll(missing, task -> (count - task + parallelism - 1) / parallelism);
    int found = 0;
    for (int key = 0; found < count; key++) {
      int task =
          KeyGroupRangeAssignment.assignKeyToParallelOperator(
              FlinkKey.of(key, VarIntCoder.of()), parallelism, parallelism);
      if (ofTask.get(task).size() < missing[task]) {
        ofTask.get(task).add(key);
        found++;
      }
    }
    List<Integer> keys = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      keys.add(ofTask.get(number % parallelism).get(number / parallelism));
    }
    return List.copyOf(keys);
  }
}
