package io.earshot.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.smile.databind.SmileMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import org.apache.lucene.util.BytesRef;

/** The stored form of a mention: Smile, a binary JSON, readable by any later version. */
final class StoredMention {
  private static final SmileMapper MAPPER =
      SmileMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();
  private static final ObjectWriter WRITER = MAPPER.writerFor(IndexedMention.class);
  private static final ObjectReader READER = MAPPER.readerFor(IndexedMention.class);

  private StoredMention() {}

  static BytesRef write(IndexedMention mention) {
    try {
      return new BytesRef(WRITER.writeValueAsBytes(mention));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of plain fields cannot fail to be written", e);
    }
  }

  static IndexedMention read(BytesRef bytes) throws IOException {
    return READER.readValue(bytes.bytes, bytes.offset, bytes.length);
  }
}
