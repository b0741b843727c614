package io.earshot.care.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** A row to be added to a table. Names of tables and columns are the program's own. */
final class Insert {
  private final String table;
  private final Map<String, Object> values = new LinkedHashMap<>();

  private Insert(String table) {
    this.table = table;
  }

  static Insert into(String table) {
    return new Insert(table);
  }

  /** With this value, which may be null. */
  Insert with(String column, Object value) {
    values.put(column, value);
    return this;
  }

  /** Adds the row; it gets the table's next number as its id, which is returned. */
  long numbered(Handle handle) {
    long number = CareStore.nextNumber(handle, table);
    with("id", number).execute(handle, "");
    return number;
  }

  void execute(Handle handle) {
    execute(handle, "");
  }

  /** Adds the row unless one with this key is there; says whether it was added. */
  boolean unlessThere(Handle handle, String key) {
    return execute(handle, " ON CONFLICT (" + key + ") DO NOTHING") == 1;
  }

  private int execute(Handle handle, String conflict) {
    String columns = String.join(", ", values.keySet());
    String places =
        values.keySet().stream().map(name -> ":" + name).collect(Collectors.joining(", "));
    Update update =
        handle.createUpdate(
            "INSERT INTO " + table + " (" + columns + ") VALUES (" + places + ")" + conflict);
    values.forEach(update::bind);
    return update.execute();
  }
}
