package io.earshot.nlp.privacy;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * British bank accounts: a sort code of six digits that these words announce, with the account
 * number of eight digits that may follow, or both in their usual shape, {@code 20-00-00 12345678}.
 */
final class BritishAccountFinder implements SpanFinder {
  private static final Pattern ACCOUNT =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\p{N}])sort[\\s-]?code(?:\\s(?:is|was|no|number)){0,2}[\\s:.#]{1,3}"
              + "(?<code>\\d{2}[-\\s]?\\d{2}[-\\s]?\\d{2})(?!\\d)"
              + "(?:[\\s,;/]{1,3}(?:[a-z/]{1,9}[\\s.:#]{1,3}){0,4}(?<account>\\d{8})(?!\\d))?");

  private static final Pattern BARE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}-])\\d{2}-\\d{2}-\\d{2}[\\s,/]{1,3}\\d{8}(?![\\p{L}\\p{N}-])");

  @Override
  public void find(String text, Consumer<PersonalDataSpan> found) {
    if (!Ascii.beginsNumber(text)) {
      return;
    }
    Matcher announced = ACCOUNT.matcher(text);
    while (announced.find()) {
      accept(announced.start("code"), announced.end("code"), found);
      if (announced.group("account") != null) {
        accept(announced.start("account"), announced.end("account"), found);
      }
    }
    Matcher bare = BARE.matcher(text);
    while (bare.find()) {
      accept(bare.start(), bare.end(), found);
    }
  }

  private static void accept(int start, int end, Consumer<PersonalDataSpan> found) {
    found.accept(new PersonalDataSpan(PersonalDataKind.REFERENCE, start, end));
  }
}
