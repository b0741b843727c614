package io.earshot.nlp.evaluation;

import io.earshot.nlp.customer.CustomerTypeFit;
import io.earshot.nlp.customer.LabelledCustomer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes {@code type-weights.tsv} from the dev half of {@code customer_types}, with the shipped
 * models: after a change of these or of the cues it has to be made anew. The same data gives the
 * same bytes.
 */
public final class CustomerTypeWeights {
  private static final RowSelection ROWS =
      new RowSelection(
          "customer_types", null, List.of("title", "text"), "type", null, null, null, null, 0, 0);

  private CustomerTypeWeights() {}

  /**
   * The content of the file.
   *
   * @param dataDir the folder with the data sets
   * @throws IOException when the set is missing or damaged
   */
  public static String fit(Path dataDir) throws IOException {
    List<LabelledCustomer> customers =
        new DataFolder(dataDir)
            .read(ROWS, "dev").stream()
                .map(row -> CustomerCase.customer(row, row.language()))
                .toList();
    return CustomerTypeFit.table(customers);
  }
}
