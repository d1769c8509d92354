package id.siklus.contract;

import static id.siklus.contract.AContract.NOW;
import static id.siklus.contract.AContract.aContract;
import static id.siklus.contract.AContract.aReturn;
import static id.siklus.contract.AContract.signature;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SkpContractTest {

    @Test
    void aNewContractIsAnEmptyDraftWithEveryValueOfBehaviour() {
        SkpContract contract = SkpContract.opened(AContract.identity(1), NOW);

        assertThat(contract.state()).isEqualTo(ContractState.DRAFT);
        assertThat(contract.text().results()).isEmpty();
        assertThat(contract.text().behaviours()).extracting(Behaviour::value).containsExactly(BehaviourValue.values());
    }

    @Test
    void theWayFromDraftToSetTakesFourActs() {
        SkpContract contract = aContract().drafted();

        contract.submit(NOW);
        assertThat(contract.state()).isEqualTo(ContractState.SUBMITTED);
        contract.approve();
        assertThat(contract.state()).isEqualTo(ContractState.APPROVED);
        contract.sign(signature(SignatureRole.EMPLOYEE, "{}"), Lateness.IN_TIME);
        assertThat(contract.state()).isEqualTo(ContractState.SIGNED);
        contract.set(signature(SignatureRole.EVALUATOR, "{}"), Lateness.IN_TIME);
        assertThat(contract.state()).isEqualTo(ContractState.SET);
        assertThat(contract.progress().signatures())
                .extracting(Signature::role)
                .containsExactly(SignatureRole.EMPLOYEE, SignatureRole.EVALUATOR);
    }

    @Test
    void anIncompleteDraftIsNotSubmittedAndSaysWhatIsMissing() {
        SkpContract contract = SkpContract.opened(AContract.identity(1), NOW);

        assertThatThrownBy(() -> contract.submit(NOW))
                .isInstanceOfSatisfying(
                        ContractRefused.class,
                        refused -> assertThat(refused.gaps()).containsExactly(new Gap("main-result", "")));
        assertThat(contract.state()).isEqualTo(ContractState.DRAFT);
    }

    @Test
    void aDraftThatSomebodyElseWroteMeanwhileIsNotOverwritten() {
        SkpContract contract = aContract().drafted();

        assertThatThrownBy(() -> contract.edit(ContractText.EMPTY, 7))
                .isInstanceOfSatisfying(
                        ContractRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("contract.changed-meanwhile"));
        assertThat(contract.text()).isEqualTo(AContract.complete());
    }

    @ParameterizedTest
    @EnumSource(
            value = ContractState.class,
            names = {"SUBMITTED", "APPROVED", "SIGNED"})
    void aReturnGoesBackToTheDraftAndWithdrawsSignatures(ContractState from) {
        SkpContract contract = switch (from) {
            case SUBMITTED -> aContract().submitted();
            case APPROVED -> aContract().approved();
            default -> aContract().signed();
        };

        contract.sendBack(aReturn(from));

        assertThat(contract.state()).isEqualTo(ContractState.RETURNED);
        assertThat(contract.progress().signatures()).isEmpty();
        assertThat(contract.progress().lastReturn()).isEqualTo(aReturn(from));
        contract.edit(AContract.complete(), contract.revision());
        contract.submit(NOW);
        assertThat(contract.state()).isEqualTo(ContractState.SUBMITTED);
    }

    @Test
    void aSignatureAfterTheDayMarksTheContractLate() {
        SkpContract contract = aContract().approved();
        contract.sign(signature(SignatureRole.EMPLOYEE, "{}"), Lateness.IN_TIME);
        assertThat(contract.progress().late()).isFalse();

        contract.set(signature(SignatureRole.EVALUATOR, "{}"), Lateness.because("Sakit sepanjang Januari"));

        assertThat(contract.progress().late()).isTrue();
    }

    @Test
    void bothMustSignTheSameContent() {
        SkpContract contract = aContract().signed();

        assertThatThrownBy(() -> contract.set(signature(SignatureRole.EVALUATOR, "{\"other\":1}"), Lateness.IN_TIME))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aReasonOfNineCharactersIsNone() {
        assertThatThrownBy(() -> new Return(AContract.BUDI, NOW, ContractState.SUBMITTED, "  tidak ok1  ", List.of()))
                .isInstanceOfSatisfying(
                        ContractRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("contract.reason-too-short"));
    }

    @Test
    void aContractThatIsOverIsNeitherCancelledNorChanged() {
        SkpContract cancelled = aContract().submitted();
        cancelled.cancel();
        assertThat(cancelled.state()).isEqualTo(ContractState.CANCELLED);

        assertRefused(cancelled, SkpContract::cancel);
        assertRefused(aContract().set(), SkpContract::cancel);
    }

    static Stream<Consumer<SkpContract>> actsOutOfTurn() {
        return Stream.of(
                contract -> contract.submit(NOW),
                SkpContract::approve,
                contract -> contract.edit(ContractText.EMPTY, contract.revision()),
                contract -> contract.set(signature(SignatureRole.EVALUATOR, "{}"), Lateness.IN_TIME),
                contract -> contract.requireAwaiting(ContractState.SIGNED));
    }

    @ParameterizedTest
    @MethodSource("actsOutOfTurn")
    void anApprovedContractWaitsForTheEmployeeOnly(Consumer<SkpContract> act) {
        assertRefused(aContract().approved(), act);
    }

    private static void assertRefused(SkpContract contract, Consumer<SkpContract> act) {
        ContractState before = contract.state();
        assertThatThrownBy(() -> act.accept(contract))
                .isInstanceOfSatisfying(
                        ContractRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("contract.not-in-this-state"));
        assertThat(contract.state()).isEqualTo(before);
    }
}
