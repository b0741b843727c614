package io.earshot.search;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A Lucene file whose id can be replaced. The id stands in the header of the file and of the parts
 * that some files have, so it is looked for: sixteen random bytes do not occur by chance. The last
 * eight bytes are the CRC-32 of everything before them as a big-endian long.
 */
final class StampedFile {
  private static final int CHUNK_BYTES = 1 << 16;

  private final Path path;
  private final List<Long> idOffsets;

  private StampedFile(Path path, List<Long> idOffsets) {
    this.path = path;
    this.idOffsets = idOffsets;
  }

  /**
   * Finds where the id stands.
   *
   * @throws IOException if it does not, or the file cannot be read
   */
  static StampedFile of(Path path, byte[] id) throws IOException {
    List<Long> offsets = new ArrayList<>();
    try (FileChannel file = FileChannel.open(path, READ)) {
      byte[] chunk = new byte[CHUNK_BYTES];
      int kept = 0;
      long chunkBegins = 0;
      for (int read = 0;
          read >= 0;
          read = file.read(ByteBuffer.wrap(chunk, kept, chunk.length - kept))) {
        int length = kept + read;
        int last = length - id.length;
        for (int i = 0; i <= last; i++) {
          if (chunk[i] == id[0] && Arrays.equals(chunk, i, i + id.length, id, 0, id.length)) {
            offsets.add(chunkBegins + i);
          }
        }
        // What is too near the end to have been compared is looked at again with the next chunk.
        kept = Math.min(length, id.length - 1);
        System.arraycopy(chunk, length - kept, chunk, 0, kept);
        chunkBegins += length - kept;
      }
    }
    if (offsets.isEmpty()) {
      throw new IOException("a file of the index does not have its id: " + path.getFileName());
    }
    return new StampedFile(path, offsets);
  }

  /**
   * Writes this id and the checksum that follows from it.
   *
   * @return the checksum
   */
  long stamp(byte[] id) throws IOException {
    try (FileChannel file = FileChannel.open(path, READ, WRITE)) {
      for (long offset : idOffsets) {
        file.write(ByteBuffer.wrap(id), offset);
      }
      long checksummed = file.size() - Long.BYTES;
      long checksum = checksum(file, checksummed);
      file.write(ByteBuffer.allocate(Long.BYTES).putLong(checksum).flip(), checksummed);
      return checksum;
    }
  }

  private static long checksum(FileChannel file, long length) throws IOException {
    CRC32 checksum = new CRC32();
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK_BYTES);
    file.position(0);
    for (long left = length; left > 0; ) {
      chunk.clear().limit((int) Math.min(CHUNK_BYTES, left));
      int read = file.read(chunk);
      if (read < 0) {
        throw new IOException("a file of the index became shorter while it was read");
      }
      checksum.update(chunk.flip());
      left -= read;
    }
    return checksum.getValue();
  }
}
