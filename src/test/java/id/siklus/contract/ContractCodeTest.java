package id.siklus.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ContractCodeTest {

    @Test
    void numbersHaveFiveDigitsAndMoreWhereAnAgencyNeedsThem() {
        assertThat(ContractCode.of(2026, 1)).hasToString("SKP-2026-00001");
        assertThat(ContractCode.of(2026, 100_000)).hasToString("SKP-2026-100000");
        assertThat(ContractCode.parse("SKP-2026-5000000/2")).isPresent();
    }

    @Test
    void otherTextsAreNoCode() {
        assertThat(ContractCode.parse("SKP-2026-0001")).isEmpty();
        assertThatThrownBy(() -> new ContractCode("SKP-2026-00001/1")).isInstanceOf(IllegalArgumentException.class);
    }
}
