package id.siklus.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NipTest {

    @ParameterizedTest
    @CsvSource({
        "199203112019032006, true, a PNS",
        "199710192023212009, true, a PPPK with frequency code 21",
        "199202302019032006, false, born on 30 February",
        "199213112019032006, false, born in month 13",
        "200903112019032006, false, appointed at ten",
        "199203112028032006, false, appointed in two years",
        "199203112027032006, true, appointed next year",
        "199203112019032000, false, serial 000"
    })
    void isPlausibleWhereAPersonCouldBearIt(String number, boolean plausible) {
        assertThat(new Nip(number).isPlausible(2026)).isEqualTo(plausible);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "N-0001",
                "19920311201903200",
                "1992031120190320066",
                "199203112019132006",
                "199203112019033006",
                "'99203112019032006"
            })
    void refusesWhatHasNotItsShape(String text) {
        assertThat(Nip.hasShape(text)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Nip(text));
    }

    @Test
    void isReadAloudInGroups() {
        assertThat(new Nip("198804122015032004").grouped()).isEqualTo("19880412 201503 2 004");
    }

    @ParameterizedTest
    @CsvSource({"N-0001, true", "N-123456789012, true", "N-123, false", "N-1234567890123, false", "n-0001, false"})
    void peopleWithoutOneHaveANumberOfTheirOwn(String text, boolean known) {
        assertThat(PersonId.hasShape(text)).isEqualTo(known);
    }

    @Test
    void onlyBearersOfANipAreCivilServants() {
        assertThat(new PersonId("199203112019032006").isCivilServant()).isTrue();
        assertThat(new PersonId("N-0001").isCivilServant()).isFalse();
    }
}
