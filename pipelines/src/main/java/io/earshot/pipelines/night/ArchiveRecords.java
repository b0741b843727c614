package io.earshot.pipelines.night;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.smile.databind.SmileMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/**
 * The bytes in which the archive keeps its records: Smile, a binary JSON, by the names of the
 * components, so that a later version can add some. Thread-safe.
 */
public final class ArchiveRecords {
  private static final SmileMapper MAPPER =
      SmileMapper.builder()
          .addModule(new JavaTimeModule())
          // A record is its components; a method such as isComplaint() is not one of them.
          .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();
  private static final ObjectWriter WHOLE_WRITER = MAPPER.writerFor(ArchivedMention.class);
  private static final ObjectReader WHOLE_READER = MAPPER.readerFor(ArchivedMention.class);
  private static final ObjectWriter TOLD_WRITER = MAPPER.writerFor(ToldMention.class);
  private static final ObjectReader TOLD_READER = MAPPER.readerFor(ToldMention.class);

  private ArchiveRecords() {}

  public static byte[] write(ArchivedMention mention) throws IOException {
    return WHOLE_WRITER.writeValueAsBytes(mention);
  }

  public static byte[] write(ToldMention told) throws IOException {
    return TOLD_WRITER.writeValueAsBytes(told);
  }

  static ToldMention readTold(byte[] bytes) throws IOException {
    return TOLD_READER.readValue(bytes);
  }

  static ArchivedMention readWhole(byte[] bytes) throws IOException {
    return WHOLE_READER.readValue(bytes);
  }
}
