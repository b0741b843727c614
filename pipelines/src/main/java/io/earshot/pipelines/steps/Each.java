package io.earshot.pipelines.steps;

import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;

/**
 * Takes the same step with each of several collections, which are not brought into one for it: a
 * runner would write and read again what comes from several.
 */
record Each<A>(PCollectionList<A> collections) {
  static <A> Each<A> of(PCollectionList<A> collections) {
    return new Each<>(collections);
  }

  /**
   * What the step makes of each, in their order.
   *
   * @param name of the step, to which the number of the collection is added
   */
  <B> PCollectionList<B> apply(
      String name, PTransform<? super PCollection<A>, PCollection<B>> step) {
    PCollectionList<B> results = PCollectionList.empty(collections.getPipeline());
    for (PCollection<A> collection : collections.getAll()) {
      results = results.and(collection.apply(name + " " + (results.size() + 1), step));
    }
    return results;
  }
}
