package io.earshot.nlp.customer;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * The stance of a customer as of one mention. Immutable.
 *
 * @param type the stance
 * @param confidence from 0 to 1
 * @param evidence the reasons, strongest first
 */
public record CustomerTypeResult(CustomerType type, double confidence, List<Evidence> evidence)
    implements Serializable {
  /** Of a customer of whom no type may be told, whatever they write. */
  public static final CustomerTypeResult WITHHELD =
      new CustomerTypeResult(CustomerType.UNDETERMINED, 0, List.of());

  public CustomerTypeResult {
    Objects.requireNonNull(type, "type");
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence is not within 0 and 1: " + confidence);
    }
    evidence = List.copyOf(evidence);
  }

  /** Whether none may be told: what is always possible is never wholly improbable. */
  public boolean isWithheld() {
    return equals(WITHHELD);
  }
}
