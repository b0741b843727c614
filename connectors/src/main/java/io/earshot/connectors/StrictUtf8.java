package io.earshot.connectors;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes UTF-8 and refuses what is none, instead of putting replacement characters in: a file in
 * another encoding is a mistake that its owner wants to hear of.
 */
public final class StrictUtf8 {
  private StrictUtf8() {}

  /**
   * The text that these bytes are.
   *
   * @throws RejectedRecordException {@link RejectionReason#INVALID_UTF8}, naming the offset of the
   *     first wrong byte
   */
  public static String decode(byte[] bytes) throws RejectedRecordException {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      throw new RejectedRecordException(
          RejectionReason.INVALID_UTF8, "byte " + in.position() + " of the record is not UTF-8");
    }
    return out.flip().toString();
  }
}
