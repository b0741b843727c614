package io.earshot.pipelines.coders;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.apache.beam.sdk.coders.CannotProvideCoderException;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderException;
import org.apache.beam.sdk.coders.CoderProvider;
import org.apache.beam.sdk.coders.CoderProviderRegistrar;
import org.apache.beam.sdk.coders.CustomCoder;
import org.apache.beam.sdk.util.VarInt;
import org.apache.beam.sdk.values.TypeDescriptor;

/**
 * Carries records between workers as their values in a fixed order: no names, no types, since both
 * ends of a job run the same build. What is kept from night to night is written by names instead
 * (see {@link io.earshot.pipelines.night.ArchiveRecords}). Thread-safe.
 *
 * <p>The encoding is deterministic, so a record can be a grouping key: components are strings,
 * numbers, instants, dates, enumerations, lists and records of these. A record that holds anything
 * else, such as a map, is refused.
 *
 * @param <T> a record
 */
public final class RecordCoder<T> extends CustomCoder<T> {
  /** Records are encoded one at a time by each thread, and none within another. */
  private static final ThreadLocal<ValueSink> SINK = ThreadLocal.withInitial(ValueSink::new);

  private final Class<T> type;
  private transient RecordForm form;

  private RecordCoder(Class<T> type) {
    this.type = type;
    this.form = RecordForm.of(type);
  }

  /**
   * The coder for a record class.
   *
   * @throws IllegalArgumentException if {@code type} is not a record, or holds what cannot travel
   */
  public static <T> RecordCoder<T> of(Class<T> type) {
    if (!type.isRecord()) {
      throw new IllegalArgumentException(type.getName() + " is not a record");
    }
    return new RecordCoder<>(type);
  }

  @Override
  public void encode(T value, OutputStream out) throws IOException {
    ValueSink sink = SINK.get();
    sink.clear();
    form().write(value, sink);
    VarInt.encode(sink.length(), out);
    sink.copyTo(out);
  }

  @Override
  public T decode(InputStream in) throws IOException {
    byte[] bytes = new byte[VarInt.decodeInt(in)];
    if (in.readNBytes(bytes, 0, bytes.length) < bytes.length) {
      throw new EOFException("a " + type.getSimpleName() + " is cut off");
    }
    ValueSource source = new ValueSource(bytes);
    T value = type.cast(form().read(source));
    if (!source.isAtEnd()) {
      throw new CoderException("bytes are left behind a " + type.getSimpleName());
    }
    return value;
  }

  private RecordForm form() {
    if (form == null) {
      form = RecordForm.of(type);
    }
    return form;
  }

  @Override
  public void verifyDeterministic() {}

  @Override
  public boolean consistentWithEquals() {
    return false;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RecordCoder<?> coder && coder.type == type;
  }

  @Override
  public int hashCode() {
    return type.hashCode();
  }

  /** Makes Beam use this coder for every record; found by {@link java.util.ServiceLoader}. */
  public static final class Registrar implements CoderProviderRegistrar {
    @Override
    public List<CoderProvider> getCoderProviders() {
      return List.of(new Provider());
    }
  }

  private static final class Provider extends CoderProvider {
    @Override
    public <T> Coder<T> coderFor(
        TypeDescriptor<T> typeDescriptor, List<? extends Coder<?>> componentCoders)
        throws CannotProvideCoderException {
      Class<? super T> raw = typeDescriptor.getRawType();
      if (!raw.isRecord()) {
        throw new CannotProvideCoderException(raw.getName() + " is not a record");
      }
      @SuppressWarnings("unchecked") // a record class has no subclasses
      Class<T> type = (Class<T>) raw;
      return RecordCoder.of(type);
    }
  }
}
