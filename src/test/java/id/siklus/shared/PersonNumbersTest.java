package id.siklus.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "/pegawai/199203112019032006, /pegawai/(NIP)",
        "Key (person)=(199203112019032006) exists, Key (person)=((NIP)) exists",
        "N-0001 and N-123456, (N-) and (N-)",
        "offset 1992031120190320061, offset 1992031120190320061",
        "SKP-2026-00001, SKP-2026-00001",
        "01a20ff1-8075-722d-afe0-199203112019, 01a20ff1-8075-722d-afe0-199203112019",
    })
    void numbersOfPeopleAreHiddenAndOthersStay(String words, String hidden) {
        assertThat(PersonNumbers.hidden(words)).isEqualTo(hidden);
    }
}
