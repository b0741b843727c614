package io.earshot.connectors.file;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Bytes in the shapes that files come in. */
final class Packed {
  private Packed() {}

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String text(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }

  static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  static byte[] zstd(byte[] plain) {
    return Zstd.compress(plain);
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }

  /** A stream that says nothing of what is available and gives few bytes a call, as a socket. */
  static InputStream dripping(byte[] bytes) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int available() {
        return 0;
      }

      @Override
      public synchronized int read(byte[] into, int offset, int length) {
        return super.read(into, offset, Math.min(length, 7));
      }
    };
  }

  /** All entries of a file, in a form that can be compared: see {@link #describe}. */
  static List<String> entries(byte[] file, FileFormat format) throws IOException {
    List<String> entries = new ArrayList<>();
    try (MentionFile mentions = MentionFile.open(new ByteArrayInputStream(file), format)) {
      for (FileEntry entry = mentions.next(); entry != null; entry = mentions.next()) {
        entries.add(describe(entry));
      }
    }
    return entries;
  }

  /** {@code line:text} of a record, {@code line!REASON:text} of a rejected one. */
  static String describe(FileEntry entry) {
    if (entry instanceof RawRecord raw) {
      return raw.line() + ":" + text(raw.bytes());
    }
    if (entry instanceof RejectedRecord bad) {
      return bad.line() + "!" + bad.reason() + ":" + (bad.bytes() == null ? "" : text(bad.bytes()));
    }
    return "!" + ((BrokenFile) entry).reason();
  }
}
