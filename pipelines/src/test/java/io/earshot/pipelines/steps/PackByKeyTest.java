package io.earshot.pipelines.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
  private static final int MOST_BYTES = 2 << 20;
  private static final int RECORD_BYTES = 10_000;

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

  /** Otherwise one task would hold a whole night. */
  @Test
  void noMoreIsCollectedThanAllowed(TestPipeline pipeline) {
    int records = 500;
    List<String> long500 = new ArrayList<>();
    for (int number = 0; number < records; number++) {
      long500.add("x".repeat(RECORD_BYTES - 2)); // and two bytes that tell its length
    }
    PCollection<Integer> sizes =
        pipeline
            .apply(Create.of(long500))
            .apply(new PackByKey<>(PackByKeyTest::firstLetter, StringUtf8Coder.of()))
            .apply(
                MapElements.into(TypeDescriptors.integers())
                    .via(pack -> pack.getValue().bytes().length));

    PAssert.that(sizes)
        .satisfies(
            found -> {
              assertThat(found).allMatch(size -> size < MOST_BYTES + RECORD_BYTES);
              assertThat(found).hasSizeGreaterThan(2);
              int sum = 0;
              for (int size : found) {
                sum += size;
              }
              assertThat(sum).isEqualTo(records * RECORD_BYTES);
              return null;
            });
    pipeline.run().waitUntilFinish();
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
