package io.earshot.search;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.zip.CRC32;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.util.StringHelper;

/**
 * A Lucene file whose id can be replaced. Its form, from {@link CodecUtil}: magic (4 bytes), codec
 * name (length below 128 in one byte, then ASCII), version (4), id (16), content; at the end magic
 * (4), algorithm (4) and the CRC-32 of everything before it as a big-endian long.
 */
final class StampedFile {
  private static final int CHUNK_BYTES = 1 << 16;

  private final Path path;

  StampedFile(Path path) {
    this.path = path;
  }

  /**
   * Writes this id and the checksum that follows from it.
   *
   * @return the checksum
   */
  long stamp(byte[] id) throws IOException {
    try (FileChannel file = FileChannel.open(path, READ, WRITE)) {
      file.write(ByteBuffer.wrap(id), idOffset(file));
      long checksummed = file.size() - Long.BYTES;
      long checksum = checksum(file, checksummed);
      file.write(ByteBuffer.allocate(Long.BYTES).putLong(checksum).flip(), checksummed);
      return checksum;
    }
  }

  private long idOffset(FileChannel file) throws IOException {
    ByteBuffer head = ByteBuffer.allocate(5);
    file.read(head, 0);
    head.flip();
    if (head.remaining() < 5 || head.getInt() != CodecUtil.CODEC_MAGIC) {
      throw new IOException("not a Lucene file: " + path.getFileName());
    }
    int nameLength = head.get();
    long offset = 4L + 1 + nameLength + 4;
    if (nameLength < 0
        || offset + StringHelper.ID_LENGTH + CodecUtil.footerLength() > file.size()) {
      throw new IOException("not a whole Lucene file: " + path.getFileName());
    }
    return offset;
  }

  private static long checksum(FileChannel file, long length) throws IOException {
    CRC32 checksum = new CRC32();
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK_BYTES);
    file.position(0);
    for (long left = length; left > 0; ) {
      chunk.clear().limit((int) Math.min(CHUNK_BYTES, left));
      int read = file.read(chunk);
      if (read < 0) {
        throw new IOException("the file ends before its checksum");
      }
      checksum.update(chunk.flip());
      left -= read;
    }
    return checksum.getValue();
  }
}
