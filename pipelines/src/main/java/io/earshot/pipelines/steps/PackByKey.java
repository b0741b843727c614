package io.earshot.pipelines.steps;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/**
 * Packs records that have the same key, so that fewer things travel, and larger ones: a runner
 * spends microseconds on whatever passes between its tasks, more than is worth a record of some
 * hundred bytes. Which records share a pack, and their order, is left to the runner.
 *
 * @param <T> the records
 * @param <K> the key by which they are grouped afterwards
 */
final class PackByKey<T, K> extends PTransform<PCollection<T>, PCollection<KV<K, Packed>>> {
  /**
   * A pack that has so much goes on. Beam brings together the packs that it met of a key in a
   * bundle, which holds so and so many of them, and that has to fit into memory: so a pack must not
   * be large where all have the same key.
   */
  private static final int A_PACK = 4 << 10;

  /**
   * How much a task collects before it hands all on; each of the steps that pack has as much in
   * memory, ten or so at a time.
   */
  private static final int MOST_BYTES = 2 << 20;

  private final SerializableFunction<T, K> key;
  private final Coder<K> keyCoder;

  PackByKey(SerializableFunction<T, K> key, Coder<K> keyCoder) {
    this.key = key;
    this.keyCoder = keyCoder;
  }

  @Override
  public PCollection<KV<K, Packed>> expand(PCollection<T> records) {
    return records
        .apply("Pack", ParDo.of(new Pack<>(key, records.getCoder())))
        .setCoder(KvCoder.of(keyCoder, PackedCoder.of()));
  }

  private static final class Pack<T, K> extends DoFn<T, KV<K, Packed>> {
    private final SerializableFunction<T, K> key;
    private final Coder<T> coder;
    private transient Map<K, ByteArrayOutputStream> open;
    private transient int bytes;

    Pack(SerializableFunction<T, K> key, Coder<T> coder) {
      this.key = key;
      this.coder = coder;
    }

    @StartBundle
    public void begin() {
      open = new LinkedHashMap<>();
      bytes = 0;
    }

    @ProcessElement
    public void pack(@Element T record, OutputReceiver<KV<K, Packed>> out) throws IOException {
      K its = key.apply(record);
      ByteArrayOutputStream pack = open.computeIfAbsent(its, any -> new ByteArrayOutputStream());
      int before = pack.size();
      coder.encode(record, pack);
      bytes += pack.size() - before;
      if (pack.size() >= A_PACK) {
        out.output(KV.of(its, new Packed(pack.toByteArray())));
        bytes -= pack.size();
        pack.reset();
      } else if (bytes >= MOST_BYTES) {
        close((to, packed) -> out.output(KV.of(to, packed)));
      }
    }

    @FinishBundle
    public void finish(FinishBundleContext context) {
      close(
          (to, packed) ->
              context.output(
                  KV.of(to, packed), BoundedWindow.TIMESTAMP_MIN_VALUE, GlobalWindow.INSTANCE));
    }

    private void close(BiConsumer<K, Packed> out) {
      open.forEach(
          (to, pack) -> {
            if (pack.size() > 0) {
              out.accept(to, new Packed(pack.toByteArray()));
            }
          });
      begin();
    }
  }
}
