package id.siklus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource({
        "id, 5,         5",
        "id, '5,5',     5.5",
        "id, 5.5,       5.5",
        "id, 1.250,     1250",
        "id, '1.250,5', 1250.5",
        "id, ' 7 ',     7",
        "id, 1250,      1250",
        "en, 5.5,       5.5",
        "en, '1,250.5', 1250.5",
        "en, '1,250',   1250",
        "en, 1.250,     1.250",
        "en, '5,5',     5.5",
    })
    void aNumberIsReadAsItsWriterMeantIt(String language, String typed, String number) {
        assertThat(NumberText.parse(typed, Locale.forLanguageTag(language))).contains(new BigDecimal(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "lima",
                "-1",
                "1.2.3",
                "1,2,3",
                "1e9",
                "5 dokumen",
                "١",
                "1234567890123456789012345678901"
            })
    void anythingElseIsNoNumber(String typed) {
        assertThat(NumberText.parse(typed, Locale.forLanguageTag("id"))).isEmpty();
    }
}
