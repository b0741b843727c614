package io.earshot.nlp.touchpoint;

import java.util.Locale;

/** The points at which a customer meets the organisation. */
public enum Touchpoint {
  ADVERTISING,
  VENUE,
  WEBSITE,
  APP,
  STAFF,
  PHONE,
  EMAIL_CHAT,
  BOOKING,
  PAYMENT,
  DELIVERY,
  PRODUCT,
  PUNCTUALITY,
  INFORMATION,
  RETURNS,
  REPAIR,
  LOYALTY_PROGRAMME,
  SAFETY,
  PRIVACY;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
