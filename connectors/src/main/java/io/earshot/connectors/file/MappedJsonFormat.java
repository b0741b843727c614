package io.earshot.connectors.file;

import io.earshot.connectors.JsonFields;
import io.earshot.connectors.Mention;
import io.earshot.connectors.RejectedRecordException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * JSON of any shape, one object a line, read through a mapping whose columns are names of fields,
 * with dots for fields within fields. Absent fields are null.
 *
 * @param name as given with {@code --format}
 * @param mapping which field is what
 */
record MappedJsonFormat(String name, Mapping mapping) implements FileFormat {

  @Override
  public Optional<String> source() {
    return Optional.of(mapping.source());
  }

  @Override
  public RecordReader read(InputStream in) throws IOException {
    return new LineReader(in);
  }

  @Override
  public Mention parse(RawRecord record, String defaultBrand) throws RejectedRecordException {
    return MappedMention.read(mapping, new Line(JsonFields.parse(record.bytes())), defaultBrand);
  }

  private record Line(JsonFields fields) implements Columns {
    @Override
    public String text(String column) throws RejectedRecordException {
      JsonFields within = within(column);
      return within == null ? null : within.text(last(column));
    }

    @Override
    public String scalar(String column) throws RejectedRecordException {
      JsonFields within = within(column);
      return within == null ? null : within.scalar(last(column));
    }

    /** The object that holds the field, or null when there is none. */
    private JsonFields within(String column) throws RejectedRecordException {
      JsonFields object = fields;
      int start = 0;
      for (int dot = column.indexOf('.'); dot >= 0 && object != null; ) {
        object = object.object(column.substring(start, dot));
        start = dot + 1;
        dot = column.indexOf('.', start);
      }
      return object;
    }

    private static String last(String column) {
      return column.substring(column.lastIndexOf('.') + 1);
    }
  }
}
