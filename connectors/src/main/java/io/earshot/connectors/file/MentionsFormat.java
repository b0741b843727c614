package io.earshot.connectors.file;

import io.earshot.connectors.Mention;
import io.earshot.connectors.MentionJson;
import io.earshot.connectors.MentionRules;
import io.earshot.connectors.RejectedRecordException;
import java.io.IOException;
import java.io.InputStream;

/** Canonical JSON, one mention a line: see {@link MentionJson}. */
record MentionsFormat() implements FileFormat {
  static final String NAME = "mentions";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public RecordReader read(InputStream in) throws IOException {
    return new LineReader(in);
  }

  @Override
  public Mention parse(RawRecord record, String defaultBrand) throws RejectedRecordException {
    Mention mention = MentionRules.accept(MentionJson.parse(record.bytes()));
    return mention.brand() == null ? mention.withBrand(defaultBrand) : mention;
  }
}
