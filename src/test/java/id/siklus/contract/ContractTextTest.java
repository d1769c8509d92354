package id.siklus.contract;

import static id.siklus.contract.AContract.BUDI;
import static id.siklus.contract.AContract.SARI;
import static id.siklus.contract.AContract.indicator;
import static id.siklus.contract.AContract.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractTextTest {

    @Test
    void codesFollowFromKindAndPlace() {
        ContractText text = new ContractText(
                List.of(
                        result(ResultKind.ADDITIONAL, indicator("a")),
                        result(ResultKind.MAIN, indicator("b"), indicator("c")),
                        result(ResultKind.MAIN)),
                List.of());

        assertThat(text.results()).extracting(WorkResult::code).containsExactly("U1", "U2", "T1");
        assertThat(text.indicators()).extracting(Indicator::code).containsExactly("U1.1", "U1.2", "T1.1");
    }

    @ParameterizedTest
    @CsvSource({"60.00,60", "1E+2,100", "0.125,0.125", "0,0"})
    void targetsAreKeptInPlainDigits(BigDecimal given, String kept) {
        assertThat(withTarget(given).target()).isNotNull().hasToString(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0.1234", "1e16"})
    void targetsOutOfRangeAreRefused(String given) {
        assertThatThrownBy(() -> withTarget(new BigDecimal(given))).isInstanceOf(ContractRefused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nul \0", "bel \u0007"})
    void textThatNobodyCanReadIsRefused(String given) {
        assertThatThrownBy(() -> new Behaviour(BehaviourValue.LOYAL, given))
                .isInstanceOfSatisfying(
                        ContractRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("contract.text-unreadable"));
    }

    @Test
    void endlessTextAndEndlessListsAreRefused() {
        assertThatThrownBy(() -> new Behaviour(BehaviourValue.LOYAL, "a".repeat(2_001)))
                .isInstanceOf(ContractRefused.class);
        assertThatThrownBy(() -> new ContractText(Collections.nCopies(41, result(ResultKind.MAIN)), List.of()))
                .isInstanceOf(ContractRefused.class);
    }

    @Test
    void theCanonicalFormIsTheSameWhateverTheOrderOfWriting() {
        ContractIdentity identity = new ContractIdentity(
                new ContractId(UUID.fromString("0195f3a0-0000-7000-8000-000000000001")),
                ContractCode.of(2026, 1),
                2026,
                1,
                1,
                SARI,
                BUDI,
                "ORG-RBA");
        Party sari = new Party(SARI, "Sari Wulandari", "Analis", "Bagian RBA");
        Party budi = new Party(BUDI, "Budi Santoso", "Kabag", "Bagian RBA");
        ContractText text = new ContractText(
                List.of(result(ResultKind.MAIN, withTarget(new BigDecimal("60.0")))),
                List.of(new Behaviour(BehaviourValue.LOYAL, "Jujur")));

        SignedContent content = CanonicalJson.of(identity, sari, budi, text);

        assertThat(content.json())
                .startsWith("{\"behaviours\":[{\"expectation\":\"\",\"value\":\"SERVICE\"}")
                .contains(
                        "\"code\":\"SKP-2026-00001\",\"employee\":{\"id\":\"199203112019032006\",\"name\":\"Sari Wulandari\"")
                .contains(
                        "\"months\":[1,2,3,4,5,6,7,8,9,10,11,12],\"pattern\":\"SUM\",\"target\":60,\"text\":\"Jumlah\"");
        assertThat(content.hash()).matches("[0-9a-f]{64}");
        assertThat(CanonicalJson.of(identity, sari, budi, text)).isEqualTo(content);
        assertThat(SignedContent.of("abc").hash())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void hintsPointOutWhatIsHardToMeasureOrDoubled() {
        ContractText text = new ContractText(
                List.of(new WorkResult(
                        "",
                        ResultKind.MAIN,
                        "Membantu penyusunan laporan",
                        null,
                        List.of(
                                indicator("Jumlah laporan"),
                                indicator("jumlah laporan"),
                                withTarget(BigDecimal.ZERO)))),
                List.of());

        assertThat(Hints.on(text))
                .containsExactly(
                        new Hints.Hint("vague-word", "U1", "membantu"),
                        new Hints.Hint("doubled-indicator", "U1.2", ""),
                        new Hints.Hint("zero-target", "U1.3", ""));
    }

    private static Indicator withTarget(BigDecimal target) {
        return new Indicator("", Aspect.QUANTITY, "Jumlah", target, "dokumen", MeasurementPattern.SUM, Set.of());
    }
}
