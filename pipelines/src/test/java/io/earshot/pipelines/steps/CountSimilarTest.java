package io.earshot.pipelines.steps;

import static io.earshot.pipelines.night.ExampleRow.row;

import io.earshot.pipelines.night.ExampleRow;
import io.earshot.priority.QueueRow;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.testing.TestPipelineExtension;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestPipelineExtension.class)
class CountSimilarTest {

  @Test
  void eachRowIsToldHowManyOthersSayTheSameAboutTheSameBrand(TestPipeline pipeline) {
    ExampleRow original = row("m:1", "3.0").excerpt("The 7:15 was cancelled again!");
    ExampleRow forwarded = row("m:2", "1.0").excerpt("@rail the 8:15 was CANCELLED again");
    ExampleRow quoted = row("m:3", "2.0").excerpt("the was cancelled again https://example.org/1");
    ExampleRow otherBrand = row("m:4", "3.0").brand("otherwing").excerpt("the was cancelled again");
    ExampleRow otherWords = row("m:5", "3.0").excerpt("the was not cancelled again");
    ExampleRow wordless = row("m:6", "3.0").excerpt(null);
    ExampleRow wordlessToo = row("m:7", "3.0").excerpt(null);

    PCollection<QueueRow> counted =
        pipeline
            .apply(
                Create.of(
                    original.build(),
                    forwarded.build(),
                    quoted.build(),
                    otherBrand.build(),
                    otherWords.build(),
                    wordless.build(),
                    wordlessToo.build()))
            .apply(CountSimilar.rows());

    PAssert.that(counted)
        .containsInAnyOrder(
            original.similar(2).build(),
            forwarded.similar(2).build(),
            quoted.similar(2).build(),
            otherBrand.build(),
            otherWords.build(),
            wordless.build(),
            wordlessToo.build());
    pipeline.run().waitUntilFinish();
  }
}
