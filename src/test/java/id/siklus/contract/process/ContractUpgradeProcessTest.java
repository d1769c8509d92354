package id.siklus.contract.process;

import static org.assertj.core.api.Assertions.assertThat;

import id.siklus.contract.ContractId;
import id.siklus.contract.ContractState;
import id.siklus.engine.MailDelivery;
import id.siklus.engine.camunda.EngineTest;
import id.siklus.engine.camunda.KeptModels;
import id.siklus.shared.PersonId;
import id.siklus.testing.LadderStepsHeard;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** A contract that was begun on an earlier model is set by today's code, wherever the upgrade caught it. */
@EngineTest
@Import({ContractProcessDriver.class, LadderStepsHeard.class, SkpContractProcessTest.Desk.class})
class ContractUpgradeProcessTest {

    private static final PersonId SARI = new PersonId("199203112019032006");
    private static final PersonId BUDI = new PersonId("197611052001121003");
    private static final Path TODAY = Path.of("bpmn", "contract", "skp-contract.bpmn");

    @Autowired
    private ContractProcessDriver process;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private MailDelivery mail;

    @Autowired
    private TransactionTemplate transaction;

    private ContractId contract;

    static Stream<Arguments> everyVersionAtEveryStop() {
        return KeptModels.of("skp-contract").stream()
                .flatMap(version -> IntStream.rangeClosed(0, 7).mapToObj(stop -> Arguments.of(version, stop)));
    }

    @ParameterizedTest(name = "{0} after {1} acts")
    @MethodSource("everyVersionAtEveryStop")
    void aContractGoesOnWhereTheUpgradeCaughtIt(Path version, int stop) {
        contract = new ContractId(UUID.randomUUID());
        KeptModels.deploy(engine, version);
        int before = KeptModels.latest(engine, "skp-contract");
        process.opened(List.of(contract));
        List<Runnable> way = way();

        way.subList(0, stop).forEach(Runnable::run);
        KeptModels.deploy(engine, TODAY);
        way.subList(stop, way.size()).forEach(Runnable::run);

        assertThat(KeptModels.hasEnded(engine, contract.value().toString())).isTrue();
        assertThat(KeptModels.versionOf(engine, contract.value().toString())).isEqualTo(before);
        assertThat(KeptModels.latest(engine, "skp-contract")).isEqualTo(before + 1);
    }

    /** Every task, every way back and every message, those included that an earlier model did not know. */
    private List<Runnable> way() {
        return List.of(
                () -> process.submitted(contract, SARI),
                () -> process.sentBack(contract, ContractState.SUBMITTED, BUDI),
                () -> process.submitted(contract, SARI),
                () -> process.approved(contract, BUDI),
                this::januaryPasses,
                () -> process.signed(contract, SARI),
                () -> process.set(contract, BUDI),
                mail::deliverDue);
    }

    private void januaryPasses() {
        transaction.executeWithoutResult(status -> process.januaryMissed(List.of(contract)));
        mail.deliverDue();
    }
}
