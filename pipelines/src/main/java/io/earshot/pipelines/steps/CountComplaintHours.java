package io.earshot.pipelines.steps;

import io.earshot.pipelines.night.ComplaintHours;
import io.earshot.pipelines.night.JudgedMention;
import io.earshot.pipelines.night.Tally;
import java.time.Instant;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.FlatMapElements;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.SerializableBiFunction;
import org.apache.beam.sdk.transforms.Values;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.apache.beam.sdk.values.TypeDescriptors;

/**
 * Counts the complaints of the last weeks by brand and hour, those that say the same once.
 *
 * <p>In: judged mentions. Out: a tally for each complaint.
 */
public final class CountComplaintHours
    extends PTransform<PCollection<JudgedMention>, PCollection<Tally>> {
  private static final SerializableBiFunction<ComplaintHours, ComplaintHours, ComplaintHours>
      EARLIER = ComplaintHours::earlier;

  private final Instant asOf;

  private CountComplaintHours(Instant asOf) {
    this.asOf = asOf;
  }

  /** Those before this moment. */
  public static CountComplaintHours before(Instant asOf) {
    return new CountComplaintHours(asOf);
  }

  @Override
  public PCollection<Tally> expand(PCollection<JudgedMention> mentions) {
    Instant end = asOf;
    return mentions
        .apply(
            "Complaints of the last weeks",
            FlatMapElements.into(TypeDescriptor.of(ComplaintHours.class))
                .via(judged -> ComplaintHours.of(judged, end).stream().toList()))
        .apply(
            "Key by what they say",
            WithKeys.<String, ComplaintHours>of(ComplaintHours::key)
                .withKeyType(TypeDescriptors.strings()))
        .apply("First of those that say the same", Combine.perKey(EARLIER))
        .apply("Each once", Values.create())
        .apply(
            "Hours of complaints",
            MapElements.into(TypeDescriptor.of(Tally.class)).via(ComplaintHours::tally));
  }
}
