package io.earshot.connectors.file;

import io.earshot.connectors.MentionKind;
import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * How the columns of somebody's file become a mention: the content of a mapping file. Immutable; it
 * travels to the workers within its format, as they cannot read the file.
 *
 * @param source source of every mention
 * @param idPrefix stands before ids of mentions, authors and threads
 * @param kind kind of every mention
 * @param brand brand where the column names none, or null
 * @param brandNames brand id by what stands in the brand column; a value not in it is a brand id
 * @param columns column by field; holds at least text and createdAt
 * @param time how moments are written
 * @param ratingScale the most that can be given
 * @param delimiter between the cells of CSV
 */
record Mapping(
    String source,
    String idPrefix,
    MentionKind kind,
    String brand,
    Map<String, String> brandNames,
    Map<MentionField, String> columns,
    TimeFormats time,
    double ratingScale,
    char delimiter)
    implements Serializable {

  Mapping {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(idPrefix, "idPrefix");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(time, "time");
    brandNames = Collections.unmodifiableMap(new LinkedHashMap<>(brandNames));
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
  }

  /** The column that holds a field, or null when none does. */
  String column(MentionField field) {
    return columns.get(field);
  }
}
