package io.earshot.pipelines.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.testing.TestPipelineExtension;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestPipelineExtension.class)
class PackByKeyTest {
  private static final int RECORD_BYTES = 1_500;
  private static final int KEY_CHARS = 4;

  @Test
  void everyRecordComesBackUnderItsKey(TestPipeline pipeline) {
    PCollection<KV<String, String>> unpacked =
        pipeline
            .apply(Create.of("ferry", "fare", "bus", "", "fog", "boat"))
            .apply(new PackByKey<>(PackByKeyTest::firstLetter, StringUtf8Coder.of()))
            .apply(ParDo.of(new Unpack()));

    PAssert.that(unpacked)
        .containsInAnyOrder(
            List.of(
                KV.of("f", "ferry"),
                KV.of("f", "fare"),
                KV.of("f", "fog"),
                KV.of("b", "bus"),
                KV.of("b", "boat"),
                KV.of("", "")));
    pipeline.run().waitUntilFinish();
  }

  /** A runner brings together what it met of a key: large packs of one key would be too much. */
  @Test
  void aPackHasAFewRecords(TestPipeline pipeline) {
    PCollection<Integer> sizes = sizes(pipeline, 1, 500);

    PAssert.that(sizes)
        .satisfies(
            found -> {
              assertThat(found).hasSize(167).allMatch(size -> size <= 3 * RECORD_BYTES);
              assertThat(sum(found)).isEqualTo(500 * RECORD_BYTES);
              return null;
            });
    pipeline.run().waitUntilFinish();
  }

  /** Otherwise one task would hold a whole night: here it has let a key go when it comes again. */
  @Test
  void noMoreIsCollectedThanAllowed(TestPipeline pipeline) {
    PCollection<Integer> sizes = sizes(pipeline, 2_000, 2);

    PAssert.that(sizes)
        .satisfies(
            found -> {
              assertThat(found).hasSize(4_000).allMatch(size -> size == RECORD_BYTES);
              return null;
            });
    pipeline.run().waitUntilFinish();
  }

  /** Of the packs of so many keys, all in one bundle, each of which comes so many times in turn. */
  private static PCollection<Integer> sizes(TestPipeline pipeline, int keys, int times) {
    return pipeline
        .apply(Create.of(KV.of(keys, times)))
        .apply("In one bundle", ParDo.of(new Words()))
        .apply(new PackByKey<>(word -> word.substring(0, KEY_CHARS), StringUtf8Coder.of()))
        .apply(
            MapElements.into(TypeDescriptors.integers())
                .via(pack -> pack.getValue().bytes().length));
  }

  private static int sum(Iterable<Integer> numbers) {
    int sum = 0;
    for (int number : numbers) {
      sum += number;
    }
    return sum;
  }

  private static final class Words extends DoFn<KV<Integer, Integer>, String> {
    @ProcessElement
    public void make(@Element KV<Integer, Integer> keysAndTimes, OutputReceiver<String> out) {
      for (int time = 0; time < keysAndTimes.getValue(); time++) {
        for (int key = 0; key < keysAndTimes.getKey(); key++) {
          String name = String.format(Locale.ROOT, "%0" + KEY_CHARS + "d", key);
          out.output(name + "x".repeat(RECORD_BYTES - KEY_CHARS - 2)); // two bytes tell its length
        }
      }
    }
  }

  private static String firstLetter(String word) {
    return word.isEmpty() ? "" : word.substring(0, 1);
  }

  private static final class Unpack extends DoFn<KV<String, Packed>, KV<String, String>> {
    @ProcessElement
    public void unpack(@Element KV<String, Packed> pack, OutputReceiver<KV<String, String>> out) {
      Packed.unpack(
          List.of(pack.getValue()),
          StringUtf8Coder.of(),
          word -> out.output(KV.of(pack.getKey(), word)));
    }
  }
}
