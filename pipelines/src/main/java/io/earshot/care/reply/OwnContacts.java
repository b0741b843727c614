package io.earshot.care.reply;

import io.earshot.nlp.privacy.PersonalDataKind;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The company's own published contacts, which a reply may show in public: e-mail addresses, domains
 * of such, phone numbers and postal addresses. Immutable.
 *
 * <p>Where none is named, what stands for an office rather than for a person counts as own: an
 * e-mail address such as {@code care@} that is at no mail provider for everybody.
 */
public final class OwnContacts {
  /** None is named. */
  public static final OwnContacts NONE = new OwnContacts(List.of());

  /** So many last digits tell phone numbers apart, with or without the code of the country. */
  private static final int TELLING_DIGITS = 7;

  private static final Pattern NO_DIGITS = Pattern.compile("\\D+");
  private static final Pattern NO_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}");

  /** Names of offices before the @, in the eight languages. */
  private static final Set<String> OFFICES =
      Set.of(
          ("care customercare customer customers customerservice customersupport customerrelations"
                  + " service services support help helpdesk info information contact hello team feedback"
                  + " complaint complaints claims sales shop store orders order booking bookings"
                  + " reservations returns refunds billing press media privacy dpo legal office mail"
                  + " kundenservice kundendienst kundenbetreuung hilfe kontakt beschwerde beschwerden"
                  + " bestellung buchung rechnung presse datenschutz klantenservice klantendienst hulp"
                  + " klachten bestellingen boekingen retour klientiem klienti atbalsts"
                  + " palidziba pasutijumi sudzibas klienditeenindus klienditugi abi teenindus"
                  + " serviceclient relationclient relationsclients aide assistance reclamation"
                  + " reclamations commandes atencion atencionalcliente ayuda soporte reclamaciones"
                  + " pedidos reservas clienti assistenza servizioclienti aiuto reclami ordini"
                  + " prenotazioni baggage luggage lostluggage gepaeck bagage")
              .split(" "));

  /** Where anybody can have an address. */
  private static final Set<String> PROVIDERS =
      Set.of(
          ("gmail googlemail hotmail outlook live msn yahoo ymail aol icloud me mac gmx web t-online"
                  + " freenet proton protonmail mail inbox ziggo kpnmail xs4all hetnet planet telenet"
                  + " skynet orange wanadoo free laposte sfr libero virgilio tiscali alice tin apollo"
                  + " tvnet hot online neti zoho fastmail tutanota posteo yandex comcast verizon att"
                  + " btinternet sky")
              .split(" "));

  private final List<String> named;

  private OwnContacts(List<String> named) {
    this.named = named;
  }

  /** Those named in the settings. */
  public static OwnContacts of(Collection<String> named) {
    return new OwnContacts(
        named.stream().map(entry -> entry.strip().toLowerCase(Locale.ROOT)).toList());
  }

  /** Whether any is named; then nothing else may be shown. */
  boolean areNamed() {
    return !named.isEmpty();
  }

  /** Whether what is shown is one of those named. */
  boolean include(PersonalDataKind kind, String shown) {
    String lower = shown.strip().toLowerCase(Locale.ROOT);
    return named.stream()
        .anyMatch(
            entry ->
                switch (kind) {
                  case EMAIL -> isAt(lower, entry);
                  case PHONE -> isNumber(entry) && areSame(digits(lower), digits(entry));
                  case ADDRESS -> isAddress(entry) && isPart(words(lower), words(entry));
                  default -> false;
                });
  }

  /** Whether an e-mail address stands for an office of some company rather than for a person. */
  static boolean isOffice(String email) {
    String lower = email.strip().toLowerCase(Locale.ROOT);
    int at = lower.indexOf('@');
    if (at < 0) {
      return false;
    }
    String name = NO_WORDS.matcher(lower.substring(0, at)).replaceAll("");
    String host = lower.substring(at + 1);
    int dot = host.indexOf('.');
    return OFFICES.contains(name) && !PROVIDERS.contains(dot < 0 ? host : host.substring(0, dot));
  }

  private static boolean isAt(String email, String entry) {
    if (entry.indexOf('@') > 0) {
      return email.equals(entry);
    }
    String domain = entry.startsWith("@") ? entry.substring(1) : entry;
    return domain.indexOf('.') > 0
        && domain.indexOf(' ') < 0
        && (email.endsWith("@" + domain) || email.endsWith("." + domain));
  }

  private static boolean isNumber(String entry) {
    return !LETTERS.matcher(entry).find();
  }

  private static boolean isAddress(String entry) {
    return entry.indexOf('@') < 0 && LETTERS.matcher(entry).find();
  }

  private static boolean areSame(String one, String other) {
    String shorter = one.length() < other.length() ? one : other;
    String longer = one.length() < other.length() ? other : one;
    String core = shorter.replaceFirst("^0+", "");
    return !core.isEmpty()
        && (one.equals(other) || (core.length() >= TELLING_DIGITS && longer.endsWith(core)));
  }

  /** An address may be shown without its town, and with it where only the street is named. */
  private static boolean isPart(String one, String other) {
    return !one.isBlank()
        && !other.isBlank()
        && ((" " + one + " ").contains(" " + other + " ")
            || (" " + other + " ").contains(" " + one + " "));
  }

  private static String digits(String text) {
    return NO_DIGITS.matcher(text).replaceAll("");
  }

  private static String words(String text) {
    return NO_WORDS.matcher(text).replaceAll(" ").strip();
  }
}
