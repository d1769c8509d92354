package id.siklus.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the first admin is named, and what a wrong setting is answered with. */
class BootstrapAdminTest {

    private static final String NUMBER = "199607242022031007";

    @Test
    void aNumberAndAOneTimePasswordStandAroundAColon() {
        BootstrapAdmin admin = BootstrapAdmin.read("19960724 202203 1 007:rahasia: sekali pakai")
                .orElseThrow();

        assertThat(admin.person().value()).isEqualTo(NUMBER);
        assertThat(admin.oneTimePassword()).isEqualTo("rahasia: sekali pakai");
        assertThat(admin).hasToString("BootstrapAdmin[…]");
    }

    @Test
    void aNumberAloneIsForAgenciesWithASignInService() {
        assertThat(BootstrapAdmin.read(NUMBER).orElseThrow().oneTimePassword()).isNull();
        assertThat(BootstrapAdmin.read(" ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tono", "tono:rahasia sekali pakai", "12345:rahasia sekali pakai", ":rahasia sekali pakai"})
    void whatIsNoNumberIsRefusedInOneSentence(String setting) {
        assertThatThrownBy(() -> BootstrapAdmin.read(setting))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("SIKLUS_BOOTSTRAP_ADMIN must begin with a NIP of 18 digits")
                .hasMessageNotContaining("rahasia");
    }

    @ParameterizedTest
    @CsvSource({"''", "terlalu", "Siklus-2026!", "199607242022031007", "password1234", "aaaaaaaaaaaaaaaa"})
    void aWeakOneTimePasswordIsRefusedWithoutBeingPrinted(String password) {
        assertThatThrownBy(() -> BootstrapAdmin.read(NUMBER + ":" + password))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The one-time password in SIKLUS_BOOTSTRAP_ADMIN must have 12 to 128 signs");
    }
}
