package io.earshot.pipelines.steps;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.beam.sdk.coders.Coder;

/**
 * Records in their encoded form, one after the other, which can be passed on as they are.
 *
 * @param bytes must not be changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Packed(byte[] bytes) {
  /** Unpacks the records of several packs, one at a time. */
  static <T> void unpack(Iterable<Packed> packs, Coder<T> coder, Consumer<? super T> each) {
    for (Packed pack : packs) {
      ByteArrayInputStream in = new ByteArrayInputStream(pack.bytes);
      try {
        while (in.available() > 0) {
          each.accept(coder.decode(in));
        }
      } catch (IOException e) {
        throw new UncheckedIOException("a record cannot be decoded", e);
      }
    }
  }
}
