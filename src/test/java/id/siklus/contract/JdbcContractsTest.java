package id.siklus.contract;

import static id.siklus.contract.AContract.BUDI;
import static id.siklus.contract.AContract.NOW;
import static id.siklus.contract.AContract.SARI;
import static id.siklus.contract.AContract.aContract;
import static id.siklus.contract.AContract.aReturn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.siklus.roster.Rights.MonitoringScope;
import id.siklus.shared.PersonId;
import id.siklus.testing.DatabaseTest;
import id.siklus.testing.EmbeddedDatabase;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class JdbcContractsTest {

    private JdbcClient jdbc;
    private JdbcContracts contracts;

    @BeforeEach
    void onAFreshDatabase() {
        jdbc = JdbcClient.create(EmbeddedDatabase.fresh());
        contracts = new JdbcContracts(jdbc);
    }

    static Stream<SkpContract> everyState() {
        return Stream.of(
                aContract().drafted(),
                aContract().submitted(),
                aContract().sentBack(),
                aContract().approved(),
                aContract().signed(),
                aContract().set());
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void aContractComesBackAsItWasWritten(SkpContract contract) {
        contracts.addNew(List.of(SkpContract.opened(contract.identity(), NOW)));

        contracts.save(contract);

        SkpContract found = contracts.get(contract.identity().code());
        assertThat(found.identity()).isEqualTo(contract.identity());
        assertThat(found.text()).isEqualTo(contract.text());
        assertThat(found.progress()).isEqualTo(contract.progress());
        assertThat(found.revision()).isEqualTo(contract.revision() + 1);
    }

    @Test
    void ofTwoWritersTheSecondIsTold() {
        ContractCode code = added(1).code();
        SkpContract first = contracts.get(code);
        SkpContract second = contracts.get(code);
        first.edit(AContract.complete(), 0);
        contracts.save(first);
        second.edit(ContractText.EMPTY, 0);

        assertThatThrownBy(() -> contracts.save(second)).isInstanceOf(ContractRefused.class);
        assertThat(contracts.get(code).text()).isEqualTo(AContract.complete());
    }

    @Test
    void aReturnWithdrawsTheSignatureButKeepsItsEvidence() {
        SkpContract contract = aContract().signed();
        contracts.addNew(List.of(SkpContract.opened(contract.identity(), NOW)));
        contracts.save(contract);
        SkpContract signed = contracts.get(contract.identity().code());

        signed.sendBack(aReturn(ContractState.SIGNED));
        contracts.save(signed);

        assertThat(contracts.get(contract.identity().code()).progress().signatures())
                .isEmpty();
        assertThat(jdbc.sql("select person from contract.signature where withdrawn_at = :at")
                        .param("at", NOW.atOffset(ZoneOffset.UTC))
                        .query(String.class)
                        .list())
                .containsExactly(SARI.value());
    }

    @Test
    void nobodyGetsASecondContractOfTheSameYear() {
        ContractIdentity first = added(1);

        assertThat(contracts.addNew(List.of(SkpContract.opened(AContract.identity(2), NOW))))
                .isEmpty();
        assertThat(contracts.latestOf(List.of(SARI, BUDI), 2026))
                .extracting(SkpContract::identity)
                .containsExactly(first);
    }

    @Test
    void numbersOfAYearAreHandedOutInOneGo() {
        assertThat(contracts.takeNumbers(2026, 10)).isEqualTo(1);
        assertThat(contracts.takeNumbers(2026, 5)).isEqualTo(11);
        assertThat(contracts.takeNumbers(2025, 3)).isEqualTo(1);
    }

    @Test
    void aPageShowsWhatTheScopeAllowsAndGoesOnBehindACode() {
        List<PersonId> people = IntStream.range(0, 5)
                .mapToObj(nth -> new PersonId("19920311201903200" + nth))
                .toList();
        IntStream.range(0, 5).forEach(nth -> add(people.get(nth), nth + 1, nth < 3 ? "ORG-RBA" : "ORG-TLK"));
        JdbcContractLists lists = new JdbcContractLists(jdbc);

        assertThat(codes(lists, null, new MonitoringScope(true, Set.of(), BUDI), Set.of(), null, 3))
                .containsExactly("SKP-2026-00001", "SKP-2026-00002", "SKP-2026-00003");
        assertThat(codes(lists, "SKP-2026-00003", new MonitoringScope(true, Set.of(), BUDI), Set.of(), null, 9))
                .containsExactly("SKP-2026-00004", "SKP-2026-00005");
        assertThat(codes(lists, null, new MonitoringScope(false, Set.of("ORG-TLK"), BUDI), Set.of(), null, 9))
                .containsExactly("SKP-2026-00004", "SKP-2026-00005");
        assertThat(codes(lists, null, new MonitoringScope(false, Set.of(), BUDI), Set.of(people.get(1)), null, 9))
                .containsExactly("SKP-2026-00002");
        assertThat(codes(lists, null, new MonitoringScope(false, Set.of(), BUDI), Set.of(), null, 9))
                .isEmpty();
        assertThat(codes(lists, null, new MonitoringScope(true, Set.of(), BUDI), Set.of(), ContractState.SET, 9))
                .isEmpty();
    }

    @Test
    void theWordingOfTheSevenValuesIsInOrderAndWhole() {
        List<BehaviourWording> wordings = new JdbcBehaviourWordings(jdbc).all();

        assertThat(wordings).extracting(BehaviourWording::value).containsExactly(BehaviourValue.values());
        assertThat(wordings)
                .allSatisfy(wording -> assertThat(wording.statements()).hasSize(3));
        assertThat(wordings.get(1).statements().get(0))
                .isEqualTo(
                        "Melaksanakan tugas dengan jujur, bertanggung jawab, cermat, disiplin, dan berintegritas tinggi");
    }

    private static List<String> codes(
            JdbcContractLists lists,
            @Nullable String after,
            MonitoringScope scope,
            Set<PersonId> people,
            @Nullable ContractState state,
            int atMost) {
        var filter = new ReadContracts.Filter(2026, null, state, after, atMost);
        return lists.page(new ContractLists.Window(filter, Set.of(), scope, people), atMost).stream()
                .map(contract -> contract.identity().code().value())
                .toList();
    }

    private ContractIdentity added(int number) {
        ContractIdentity identity = AContract.identity(number);
        contracts.addNew(List.of(SkpContract.opened(identity, NOW)));
        return identity;
    }

    private void add(PersonId employee, int number, String unit) {
        ContractIdentity identity = new ContractIdentity(
                new ContractId(UUID.randomUUID()), ContractCode.of(2026, number), 2026, 1, 1, employee, BUDI, unit);
        contracts.addNew(List.of(SkpContract.opened(identity, NOW)));
    }
}
