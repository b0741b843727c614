package io.earshot.search;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleDocValuesField;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/** Turns a mention into the Lucene document that {@link MentionFields} describes. */
final class MentionDocument {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final FieldType WITHOUT_LENGTH = new FieldType(TextField.TYPE_NOT_STORED);

  static {
    WITHOUT_LENGTH.setOmitNorms(true);
    WITHOUT_LENGTH.freeze();
  }

  private final Document document = new Document();

  private final NoWords noWords;

  private MentionDocument(NoWords noWords) {
    this.noWords = noWords;
  }

  /** The document; it may be indexed only by the thread that owns {@code noWords}. */
  static Document of(IndexedMention mention, NoWords noWords) {
    MentionDocument made = new MentionDocument(noWords);
    made.identity(mention);
    made.words(mention);
    made.judgement(mention);
    made.numbers(mention);
    return made.document;
  }

  /** The document with what the archive keeps beside it. */
  static Document of(IndexedMention mention, ArchiveEntry entry, NoWords noWords) {
    Document document = of(mention, noWords);
    if (entry.customer() != null) {
      String customer = MentionFields.keyword(entry.customer());
      document.add(new StringField(MentionFields.CUSTOMER, customer, Store.NO));
      document.add(new SortedDocValuesField(MentionFields.CUSTOMER, new BytesRef(customer)));
      document.add(new BinaryDocValuesField(MentionFields.TOLD, new BytesRef(entry.told())));
    }
    document.add(new StoredField(MentionFields.ARCHIVE, entry.whole()));
    return document;
  }

  /** The document of a deleted mention. */
  static Document ofDeleted(String id, byte[] entry) {
    String keyword = MentionFields.keyword(id);
    Document document = new Document();
    document.add(new StringField(MentionFields.ID, keyword, Store.NO));
    document.add(new SortedDocValuesField(MentionFields.ID, new BytesRef(keyword)));
    document.add(new StoredField(MentionFields.ARCHIVE, entry));
    return document;
  }

  private void identity(IndexedMention mention) {
    String id = MentionFields.keyword(mention.id());
    document.add(new StoredField(MentionFields.RECORD, StoredMention.write(mention)));
    document.add(new StringField(MentionFields.ID, id, Store.NO));
    document.add(new SortedDocValuesField(MentionFields.ID, new BytesRef(id)));
    for (String around : new String[] {mention.thread(), mention.inReplyTo()}) {
      if (around != null) {
        document.add(
            new StringField(MentionFields.THREAD, MentionFields.keyword(around), Store.NO));
      }
    }
    keyword(MentionFields.SOURCE, mention.source());
    keyword(MentionFields.KIND, mention.kind());
    keyword(MentionFields.BRAND, mention.brand());
    if (mention.authorId() != null) {
      author(MentionFields.lowerKeyword(mention.authorId()));
    }
    if (mention.authorHandle() != null) {
      author(MentionFields.handle(mention.authorHandle()));
    }
    if (mention.authorName() != null) {
      author(MentionFields.lowerKeyword(mention.authorName()));
    }
  }

  private void words(IndexedMention mention) {
    String title = mention.title();
    if (title != null) {
      document.add(new Field(MentionFields.TITLE, title, WITHOUT_LENGTH));
      if (MentionAnalyzers.STEMMED.containsKey(mention.language())) {
        String stemmed = MentionFields.stemmed(MentionFields.TITLE, mention.language());
        document.add(new Field(stemmed, title, WITHOUT_LENGTH));
      }
    }
    words(MentionFields.TEXT, title, mention.text());
    for (String language : MentionAnalyzers.STEMMED.keySet()) {
      String field = MentionFields.stemmed(MentionFields.TEXT, language);
      if (language.equals(mention.language())) {
        words(field, title, mention.text());
      } else {
        document.add(new Field(field, noWords, TextField.TYPE_NOT_STORED));
      }
    }
  }

  private void words(String field, String title, String text) {
    if (title != null) {
      document.add(new TextField(field, title, Store.NO));
    }
    if (text != null) {
      document.add(new TextField(field, text, Store.NO));
    }
    if (title == null && text == null) {
      document.add(new Field(field, noWords, TextField.TYPE_NOT_STORED));
    }
  }

  private void judgement(IndexedMention mention) {
    keyword(MentionFields.LANGUAGE, mention.language());
    keyword(MentionFields.SENTIMENT, mention.sentiment());
    keyword(MentionFields.COMPLAINT, complaint(mention.complaint()));
    keyword(MentionFields.TYPE, mention.customerType());
    keyword(MentionFields.LANE, mention.lane());
    mention.touchpoints().forEach(code -> keyword(MentionFields.TOUCHPOINT, code));
    mention.intents().forEach(code -> keyword(MentionFields.INTENT, code));
  }

  private void numbers(IndexedMention mention) {
    document.add(
        new LongField(MentionFields.CREATED, mention.createdAt().toEpochMilli(), Store.NO));
    facet(MentionFields.MONTH, month(mention.createdAt()));
    document.add(new LongPoint(MentionFields.SEVERITY, mention.severity()));
    facet(MentionFields.SEVERITY, Integer.toString(mention.severity()));
    if (mention.ratingValue() != null) {
      double stars = mention.ratingValue() / mention.ratingScale() * 5;
      document.add(new DoublePoint(MentionFields.RATING, stars));
      facet(MentionFields.RATING, Long.toString(Math.round(stars)));
    }
    if (mention.followers() != null) {
      document.add(new LongPoint(MentionFields.FOLLOWERS, mention.followers()));
    }
    if (mention.priority() != null) {
      document.add(new DoubleDocValuesField(MentionFields.PRIORITY, mention.priority()));
    }
  }

  private void keyword(String field, String value) {
    if (value != null) {
      document.add(new KeywordField(field, MentionFields.lowerKeyword(value), Store.NO));
    }
  }

  private void author(String value) {
    document.add(new StringField(MentionFields.AUTHOR, value, Store.NO));
  }

  private void facet(String field, String value) {
    document.add(new SortedSetDocValuesField(field, new BytesRef(value)));
  }

  private static String complaint(Boolean complaint) {
    return complaint == null ? "unknown" : complaint ? "yes" : "no";
  }

  private static String month(Instant createdAt) {
    return MONTH.format(createdAt);
  }
}
