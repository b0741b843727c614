package io.earshot.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Hands over the columns of every match. */
final class CountingCollector extends SimpleCollector {
  private final Consumer<CountedMention> counter;
  private Columns columns;

  CountingCollector(Consumer<CountedMention> counter) {
    this.counter = counter;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    columns = new Columns(context.reader());
  }

  @Override
  public void collect(int document) throws IOException {
    columns.moveTo(document);
    counter.accept(columns);
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  /** A column of keywords; a value is decoded once in a split. */
  private static final class Keywords {
    private final SortedSetDocValues values;
    private final Map<Long, String> decoded = new HashMap<>();
    private final List<String> current = new ArrayList<>();

    Keywords(LeafReader reader, String field) throws IOException {
      values = DocValues.getSortedSet(reader, field);
    }

    void moveTo(int document) throws IOException {
      current.clear();
      if (values.advanceExact(document)) {
        for (int i = 0; i < values.docValueCount(); i++) {
          long number = values.nextOrd();
          String value = decoded.get(number);
          if (value == null) {
            value = values.lookupOrd(number).utf8ToString();
            decoded.put(number, value);
          }
          current.add(value);
        }
      }
    }

    String first() {
      return current.isEmpty() ? null : current.get(0);
    }
  }

  private static final class Columns implements CountedMention {
    private final SortedNumericDocValues created;
    private final Keywords brand;
    private final Keywords source;
    private final Keywords sentiment;
    private final Keywords complaint;
    private final Keywords type;
    private final Keywords touchpoints;
    private final SortedDocValues customers;
    private long createdAt;
    private String customer;

    Columns(LeafReader reader) throws IOException {
      created = DocValues.getSortedNumeric(reader, MentionFields.CREATED);
      brand = new Keywords(reader, MentionFields.BRAND);
      source = new Keywords(reader, MentionFields.SOURCE);
      sentiment = new Keywords(reader, MentionFields.SENTIMENT);
      complaint = new Keywords(reader, MentionFields.COMPLAINT);
      type = new Keywords(reader, MentionFields.TYPE);
      touchpoints = new Keywords(reader, MentionFields.TOUCHPOINT);
      customers = reader.getSortedDocValues(MentionFields.CUSTOMER);
    }

    void moveTo(int document) throws IOException {
      if (!created.advanceExact(document)) {
        throw new IllegalStateException("a mention without its date in the index");
      }
      createdAt = created.nextValue();
      boolean known = customers != null && customers.advanceExact(document);
      customer = known ? customers.lookupOrd(customers.ordValue()).utf8ToString() : null;
      for (Keywords column : List.of(brand, source, sentiment, complaint, type, touchpoints)) {
        column.moveTo(document);
      }
    }

    @Override
    public long createdAt() {
      return createdAt;
    }

    @Override
    public String brand() {
      return brand.first();
    }

    @Override
    public String source() {
      return source.first();
    }

    @Override
    public String sentiment() {
      return sentiment.first();
    }

    @Override
    public String complaint() {
      return complaint.first();
    }

    @Override
    public String type() {
      return type.first();
    }

    @Override
    public String customer() {
      return customer;
    }

    @Override
    public List<String> touchpoints() {
      return touchpoints.current;
    }
  }
}
