package io.earshot.pipelines.steps;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.apache.beam.sdk.util.VarInt;

/** Passes packed records on as they are: their length, and their bytes. Thread-safe. */
final class PackedCoder extends AtomicCoder<Packed> {
  private static final PackedCoder INSTANCE = new PackedCoder();

  private PackedCoder() {}

  static PackedCoder of() {
    return INSTANCE;
  }

  @Override
  public void encode(Packed packed, OutputStream out) throws IOException {
    VarInt.encode(packed.bytes().length, out);
    out.write(packed.bytes());
  }

  @Override
  public Packed decode(InputStream in) throws IOException {
    byte[] bytes = new byte[VarInt.decodeInt(in)];
    if (in.readNBytes(bytes, 0, bytes.length) < bytes.length) {
      throw new EOFException("a packed record is cut off");
    }
    return new Packed(bytes);
  }
}
