package io.earshot.connectors.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.earshot.connectors.Cursor;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a {@link FileConnector} has taken. As text it is a JSON object: for each file by its path
 * its version and, while it is not read to its end, the number of entries read. Immutable.
 */
final class FileCursor {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final long WHOLE = -1;

  private record Taken(String version, long entries) {}

  private final Map<String, Taken> files;

  private FileCursor(Map<String, Taken> files) {
    this.files = files;
  }

  static FileCursor parse(Cursor cursor) {
    Map<String, Taken> files = new TreeMap<>();
    if (cursor.equals(Cursor.START)) {
      return new FileCursor(files);
    }
    JsonNode tree;
    try {
      tree = MAPPER.readTree(cursor.value());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("this is not a cursor of a file connector", e);
    }
    if (!tree.isObject()) {
      throw new IllegalArgumentException("this is not a cursor of a file connector");
    }
    for (Map.Entry<String, JsonNode> file : tree.properties()) {
      JsonNode version = file.getValue().path("version");
      if (!version.isTextual()) {
        throw new IllegalArgumentException("this is not a cursor of a file connector");
      }
      long entries = file.getValue().path("entries").asLong(WHOLE);
      files.put(file.getKey(), new Taken(version.textValue(), entries));
    }
    return new FileCursor(files);
  }

  Cursor toCursor() {
    ObjectNode tree = MAPPER.createObjectNode();
    files.forEach(
        (name, taken) -> {
          ObjectNode file = tree.putObject(name).put("version", taken.version());
          if (taken.entries() != WHOLE) {
            file.put("entries", taken.entries());
          }
        });
    return new Cursor(tree.toString());
  }

  boolean hasTaken(String name, String version) {
    return new Taken(version, WHOLE).equals(files.get(name));
  }

  /** How many entries of this version of the file were read; 0 for a file that is new. */
  long entriesOf(String name, String version) {
    Taken taken = files.get(name);
    return taken != null && taken.version().equals(version) ? Math.max(0, taken.entries()) : 0;
  }

  FileCursor withTaken(String name, String version) {
    return withEntries(name, version, WHOLE);
  }

  FileCursor withEntries(String name, String version, long entries) {
    Map<String, Taken> changed = new TreeMap<>(files);
    changed.put(name, new Taken(version, entries));
    return new FileCursor(changed);
  }
}
