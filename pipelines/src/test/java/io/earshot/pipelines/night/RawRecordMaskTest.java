package io.earshot.pipelines.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.nlp.privacy.PersonalDataMasker;
import io.earshot.nlp.privacy.PostMasker;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RawRecordMaskTest {
  private static final PersonalDataMasker MASKER = new PostMasker();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"text\":\"ring\\n+371 26123456 now\"}|{\"text\":\"ring\\n[phone] now\"}",
        "{\"text\":\"ring\\t+371 26123456\"|{\"text\":\"ring\\t[phone]\"",
        "{\"text\":\"IBAN\\r\\nDE89370400440532013000 x\"}|{\"text\":\"IBAN\\r\\n[iban] x\"}",
        "{\"text\":\"\\n4111 1111 1111 1111\"}|{\"text\":\"\\n[card]\"}",
        "{\"text\":\"ann\\u0040example.com\\\\n\"}|{\"text\":\"[email]\\\\n\"}",
        "broken \\u00 ann@example.com \\|broken \\u00 [email] \\",
        "7;\"write to ann@example.com\";2026|7;\"write to [email]\";2026",
      })
  void marksAreSetIntoTheRecordAsItStands(String record, String masked) {
    assertThat(RawRecordMask.mask(record, MASKER)).isEqualTo(masked);
  }

  @Property
  void aRecordWithoutPersonalDataIsLeftAlone(
      @ForAll @StringLength(max = 40) @Chars({'\\', 'u', '0', 'a', 'F', 'n', '"', ' ', '{'})
          String record) {
    PersonalDataMasker findsNothing = text -> java.util.List.of();
    assertThat(RawRecordMask.mask(record, findsNothing)).isEqualTo(record);
  }
}
