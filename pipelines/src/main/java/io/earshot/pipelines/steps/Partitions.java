package io.earshot.pipelines.steps;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;

/**
 * Brings records of one key together a partition at a time: all of a key come into the same
 * partition, and within it they are sorted out in memory. A runner spends tens of microseconds on
 * each key that it groups by, more than most of our records are worth, and few keys are seen twice.
 * Records travel {@link Packed}, since a runner that sorts them writes and reads each several
 * times.
 *
 * <p>Results do not depend on the number of partitions, nor on their keys. A partition has to fit
 * into a worker's memory several times over.
 *
 * @param keys the key of each partition, by which it is dealt to a task; at least one
 */
public record Partitions(List<Integer> keys) implements Serializable {
  /** What a partition takes in: some thousands of mentions, of a few kilobytes each once judged. */
  private static final long BYTES = 4 << 20;

  private static final int FEWEST = 4;

  public Partitions {
    keys = List.copyOf(keys);
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("there is no partition");
    }
  }

  /** So many partitions, dealt out as it comes. */
  public static Partitions of(int count) {
    return new Partitions(IntStream.range(0, count).boxed().toList());
  }

  /**
   * How many a night needs.
   *
   * @param bytes of all that it takes in
   */
  public static int countFor(long bytes) {
    return (int) Math.min(Integer.MAX_VALUE, FEWEST + bytes / BYTES);
  }

  /** The number of the partition of a key, from 0 on; neighbouring hashes are spread. */
  int number(String key) {
    return (int) (((key.hashCode() * 0x9E3779B97F4A7C15L) >>> 32) % keys.size());
  }

  /** Packs records and keys them by the partition of a key of theirs. */
  <T> PTransform<PCollection<T>, PCollection<KV<Integer, Packed>>> by(
      SerializableFunction<T, String> key) {
    Partitions here = this;
    return new PackByKey<>(
        record -> here.keys.get(here.number(key.apply(record))), VarIntCoder.of());
  }

  /**
   * Packs the records of several collections. They are packed first and brought together then: a
   * runner writes and reads again what comes from several to one step.
   *
   * @param name of the step
   */
  <T> PCollection<KV<Integer, Packed>> byAll(
      String name, PCollectionList<T> records, SerializableFunction<T, String> key) {
    return Each.of(records).apply(name, by(key)).apply(name, Flatten.pCollections());
  }

  /** Unpacks the records of a partition and sorts them out by key, in the order of keys. */
  static <T> Map<String, List<T>> sortedOut(
      Iterable<Packed> partition, Coder<T> coder, Function<T, String> key) {
    Map<String, List<T>> byKey = new TreeMap<>();
    Packed.unpack(
        partition,
        coder,
        record -> byKey.computeIfAbsent(key.apply(record), any -> new ArrayList<>(1)).add(record));
    return byKey;
  }
}
