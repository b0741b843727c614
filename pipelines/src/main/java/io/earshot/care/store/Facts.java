package io.earshot.care.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The single facts of the store. */
final class Facts {
  private Facts() {}

  static Optional<String> get(Handle handle, String name) {
    return handle
        .createQuery("SELECT value FROM fact WHERE name = :name")
        .bind("name", name)
        .mapTo(String.class)
        .findOne()
        .filter(value -> !value.isEmpty());
  }

  static void put(Handle handle, String name, String value) {
    handle
        .createUpdate(
            "INSERT INTO fact (name, value) VALUES (:name, :value)"
                + " ON CONFLICT (name) DO UPDATE SET value = excluded.value")
        .bind("name", name)
        .bind("value", value)
        .execute();
  }

  /** Locks the fact for this transaction. */
  static void touch(Handle handle, String name) {
    handle
        .createUpdate(
            "INSERT INTO fact (name, value) VALUES (:name, '')"
                + " ON CONFLICT (name) DO UPDATE SET value = fact.value")
        .bind("name", name)
        .execute();
  }
}
