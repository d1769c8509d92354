package id.siklus.contract;

import id.siklus.shared.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.Month;
import java.util.List;
import java.util.Set;

/** A small language for contracts in tests: {@code aContract().submitted()}. */
final class AContract {

    static final PersonId SARI = new PersonId("199203112019032006");
    static final PersonId BUDI = new PersonId("197611052001121003");
    static final Instant NOW = Instant.parse("2026-01-12T02:00:00Z");

    private final SkpContract contract;

    private AContract(SkpContract contract) {
        this.contract = contract;
    }

    static AContract aContract() {
        return new AContract(SkpContract.opened(identity(1), NOW));
    }

    static ContractIdentity identity(int number) {
        return new ContractIdentity(
                ContractId.next(), ContractCode.of(2026, number), 2026, 1, 1, SARI, BUDI, "ORG-RBA");
    }

    static Indicator indicator(String text) {
        return new Indicator(
                "", Aspect.QUANTITY, text, new BigDecimal("60"), "dokumen", MeasurementPattern.SUM, Set.of());
    }

    static Indicator measuredIn(Month... months) {
        return new Indicator(
                "",
                Aspect.QUALITY,
                "Ketepatan isi",
                new BigDecimal("90"),
                "persen",
                MeasurementPattern.POSITION,
                Set.of(months));
    }

    static WorkResult result(ResultKind kind, Indicator... indicators) {
        return new WorkResult("", kind, "Tersusunnya analisis jabatan", null, List.of(indicators));
    }

    static ContractText complete() {
        return new ContractText(
                List.of(result(ResultKind.MAIN, indicator("Jumlah dokumen"), measuredIn(Month.JUNE, Month.DECEMBER))),
                List.of(new Behaviour(BehaviourValue.ADAPTIVE, "Mengusulkan perbaikan tiap triwulan")));
    }

    static Signature signature(SignatureRole role, String json) {
        PersonId person = role == SignatureRole.EMPLOYEE ? SARI : BUDI;
        return new Signature(role, person, "Nama", "Jabatan", NOW, "Saya menyepakati", SignedContent.of(json));
    }

    SkpContract drafted() {
        contract.edit(complete(), 0);
        return contract;
    }

    SkpContract submitted() {
        drafted().submit(NOW);
        return contract;
    }

    SkpContract approved() {
        submitted().approve();
        return contract;
    }

    SkpContract signed() {
        approved().sign(signature(SignatureRole.EMPLOYEE, "{}"), Lateness.IN_TIME);
        return contract;
    }

    SkpContract set() {
        signed().set(signature(SignatureRole.EVALUATOR, "{}"), Lateness.IN_TIME);
        return contract;
    }

    SkpContract sentBack() {
        submitted().sendBack(aReturn(ContractState.SUBMITTED));
        return contract;
    }

    static Return aReturn(ContractState from) {
        return new Return(
                BUDI, NOW, from, "Target belum masuk akal", List.of(new Return.CardComment("U1", "Mengapa 60?")));
    }
}
