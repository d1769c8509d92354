package id.siklus.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a record is hidden from those who only have to see that it came. */
class MaskingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"to":"Pak Agus","share":0.4}                        | {"to":"•••","share":0.4}
        {"to":"2026-02-13T16:00:00+07:00"}                   | {"to":"2026-02-13T16:00:00+07:00"}
        {"by":"198607092010011006"}                          | {"by":"1986•••"}
        {"approvedBy":"N-0001","reason":"sakit keras"}       | {"approvedBy":"N-•••","reason":"•••"}
        {"doneBy":[{"id":"Bu \\"Ani\\"","share":1}]}           | {"doneBy":[{"id":"•••","share":1}]}
        {"doneBy":[{"share":0.5, "id":"2 orang magang"}]}    | {"doneBy":[{"share":0.5, "id":"•••"}]}
        {"flags":["topi]", "masker"],"place":"OFFICE"}       | {"flags":["•••"],"place":"OFFICE"}
        {"flags":[],"place":"OFFICE"}                        | {"flags":[],"place":"OFFICE"}
        {"by":"2026-01 Budi"}                                | {"by":"•••"}
        {"from":"2026-02-13","to":"2026-02-15"}              | {"from":"2026-02-13","to":"2026-02-15"}
        {"enteredBy":"3 Serangkai"}                          | {"enteredBy":"•••"}
        {"id":"event-7","source":"urn:x"}                    | {"id":"event-7","source":"urn:x"}
        """)
    void peopleAndFreeWordsAreHidden(String text, String shown) {
        assertThat(Masking.of(text)).isEqualTo(shown);
    }

    @Test
    void alsoWhatIsVeryLongAndWhatIsCutOffOrNeverEnds() {
        String endless = "rahasia\\n".repeat(20_000);

        assertThat(Masking.of("{\"note\":\"" + endless + "\",\"id\":\"" + endless + "\",\"share\":1}"))
                .isEqualTo("{\"note\":\"•••\",\"id\":\"•••\",\"share\":1}");
        assertThat(Masking.of("{\"note\":\"" + endless)).isEqualTo("{\"note\":\"•••\"");
        assertThat(Masking.of("{\"note\":\"sakit\\")).isEqualTo("{\"note\":\"•••\"");
        assertThat(Masking.of("{\"kind\":\"" + "x".repeat(3_990) + "\",\"name\":\"Bu Ani\"}"))
                .doesNotContain("Ani");
        assertThat(Masking.of("x".repeat(5_000))).hasSize(4_001);
    }
}
