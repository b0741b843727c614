package io.earshot.care.store;

import java.nio.file.Files;

/** On a SQLite file. */
class SqliteCareStoreTest extends CareStoreContract {
  @Override
  String emptyDatabase() throws Exception {
    return CareStore.addressIn(Files.createTempDirectory(folder, "store"));
  }
}
