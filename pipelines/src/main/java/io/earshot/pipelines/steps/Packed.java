package io.earshot.pipelines.steps;

import java.io.UncheckedIOException;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderException;
import org.apache.beam.sdk.util.CoderUtils;

/**
 * A record in its encoded form, which can be passed on as it is.
 *
 * @param bytes must not be changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Packed(byte[] bytes) {
  static <T> Packed of(T record, Coder<T> coder) {
    try {
      return new Packed(CoderUtils.encodeToByteArray(coder, record));
    } catch (CoderException e) {
      throw new UncheckedIOException("a record cannot be encoded", e);
    }
  }

  <T> T unpack(Coder<T> coder) {
    try {
      return CoderUtils.decodeFromByteArray(coder, bytes);
    } catch (CoderException e) {
      throw new UncheckedIOException("a record cannot be decoded", e);
    }
  }
}
