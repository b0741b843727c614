package io.earshot.pipelines.steps;

import io.earshot.connectors.Mention;
import io.earshot.connectors.RejectionReason;
import io.earshot.pipelines.errors.DeadLetter;
import io.earshot.pipelines.night.Example;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.testing.TestPipelineExtension;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestPipelineExtension.class)
class MaskPersonalDataTest {

  @Test
  void titleAndTextAreMaskedAndNothingElse(TestPipeline pipeline) {
    PCollection<Mention> masked =
        pipeline
            .apply(
                Create.of(
                    Example.mention("m:1", "ann7", "call 555123 or 555124").title("5551").build(),
                    Example.mention("m:2", "ann7", "nothing to hide").build(),
                    Example.mention("m:3", "ann7", null).deleted().build()))
            .apply(MaskPersonalData.inMentions(FakeModels.PLAIN));

    PAssert.that(masked)
        .containsInAnyOrder(
            Example.mention("m:1", "ann7", "call [phone] or [phone]").title("[phone]").build(),
            Example.mention("m:2", "ann7", "nothing to hide").build(),
            Example.mention("m:3", "ann7", null).deleted().build());
    pipeline.run().waitUntilFinish();
  }

  @Test
  void theInputOfADeadLetterIsMaskedAndThenCut(TestPipeline pipeline) {
    int most = DeadLetter.INPUT_CHARS;
    String full = "x".repeat(most);
    String numberAtTheCut = "x".repeat(most - 10) + "5".repeat(20) + "yz";
    String emojiAtTheCut = "x".repeat(most - 1) + "\uD83D\uDE00 and more";

    PCollection<DeadLetter> masked =
        pipeline
            .apply(
                Create.of(
                    letter(1, "{\"phone\":555123"),
                    letter(2, null),
                    letter(3, full),
                    letter(4, full + "y"),
                    letter(5, numberAtTheCut),
                    letter(6, emojiAtTheCut)))
            .apply(MaskPersonalData.inDeadLetters(FakeModels.PLAIN));

    PAssert.that(masked)
        .containsInAnyOrder(
            letter(1, "{\"phone\":[phone]"),
            letter(2, null),
            letter(3, full),
            letter(4, full),
            letter(5, "x".repeat(most - 10) + "[phone]yz"),
            letter(6, "x".repeat(most - 1)));
    pipeline.run().waitUntilFinish();
  }

  private static DeadLetter letter(long line, String input) {
    return new DeadLetter(
        "parse",
        RejectionReason.BROKEN_JSON,
        "not whole",
        "forum",
        "/in/555.jsonl",
        line,
        "mentions",
        input);
  }
}
