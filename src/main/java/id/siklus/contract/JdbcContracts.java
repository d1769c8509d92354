package id.siklus.contract;

import id.siklus.shared.PersonId;
import id.siklus.shared.ReadOnce;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Contracts in {@code contract.contract} and {@code contract.signature}. */
@Repository
class JdbcContracts implements Contracts {

    private static final String SELECT = """
            select c.*, s.role, s.person, s.name, s.post, s.signed_at, s.statement, s.content, s.content_hash
            from contract.contract c
            left join contract.signature s on s.contract = c.id and s.withdrawn_at is null
            """;

    private static final String BY_CODE = SELECT + " where c.code = :code order by c.code, s.signed_at";

    private static final String BY_IDS = SELECT + " where c.id = any(:ids) order by c.code, s.signed_at";

    private static final String LATEST = SELECT + """
             where c.year = :year and c.employee = any(:employees)
               and c.segment = (select max(o.segment) from contract.contract o
                                where o.employee = c.employee and o.year = c.year)
             order by c.code, s.signed_at
            """;

    private static final String IN_STATE =
            SELECT + " where c.year = :year and c.state = any(:states) order by c.code, s.signed_at";

    private static final String RUNNING = SELECT + """
             where c.employee = any(:employees) and c.state not in ('CLOSED', 'CANCELLED')
               and (c.state <> 'SET' or c.year >= :year)
             order by c.code, s.signed_at
               for update of c
            """;

    private static final String ADD_NEW = """
            insert into contract.contract
                   (id, code, year, segment, version, state, employee, evaluator, unit, document, opened_at)
            select * from unnest(:ids::uuid[], :codes::text[], :years::integer[], :segments::integer[],
                                 :versions::integer[], :states::text[], :employees::text[], :evaluators::text[],
                                 :units::text[], :documents::text[], :openedAt::timestamptz[])
            on conflict (employee, year, segment) do nothing
            returning id
            """;

    private static final String TAKE_NUMBERS = """
            insert into contract.code_number as taken (year, last) values (:year, :count)
            on conflict (year) do update set last = taken.last + excluded.last
            returning last - :count + 1
            """;

    /** Not guarded by the revision: whoever is writing in the contract at midnight goes on. */
    private static final String FLAG_LATE = """
            update contract.contract
               set late = true
             where id = any(:ids) and not late and state not in ('SET', 'CLOSED', 'CANCELLED')
            returning id, code, year, segment, version, employee, evaluator, unit
            """;

    private final JdbcClient jdbc;
    private final JdbcContractWrites writes;

    JdbcContracts(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.writes = new JdbcContractWrites(jdbc);
    }

    @Override
    public Optional<SkpContract> find(ContractCode code) {
        return ReadOnce.of(List.of("contract.by-code", code), () -> read(code));
    }

    private Optional<SkpContract> read(ContractCode code) {
        return jdbc.sql(BY_CODE).param("code", code.value()).query(new JdbcContractRows()).stream()
                .findFirst();
    }

    @Override
    public List<SkpContract> findAll(Collection<UUID> ids) {
        return jdbc.sql(BY_IDS).param("ids", ids.toArray(UUID[]::new)).query(new JdbcContractRows());
    }

    @Override
    public List<SkpContract> latestOf(Collection<PersonId> employees, int year) {
        return ReadOnce.of(List.of("contract.latest", Set.copyOf(employees), year), () -> readLatest(employees, year));
    }

    private List<SkpContract> readLatest(Collection<PersonId> employees, int year) {
        return jdbc.sql(LATEST)
                .param("year", year)
                .param("employees", texts(employees, PersonId::value))
                .query(new JdbcContractRows());
    }

    @Override
    public List<SkpContract> inState(int year, Collection<ContractState> states) {
        return jdbc.sql(IN_STATE)
                .param("year", year)
                .param("states", texts(states, ContractState::name))
                .query(new JdbcContractRows());
    }

    @Override
    public List<SkpContract> lockRunningOf(Collection<PersonId> employees, int year) {
        return jdbc.sql(RUNNING)
                .param("year", year)
                .param("employees", texts(employees, PersonId::value))
                .query(new JdbcContractRows());
    }

    @Override
    public List<ContractIdentity> flagLate(Collection<ContractId> contracts) {
        return jdbc.sql(FLAG_LATE)
                .param("ids", contracts.stream().map(ContractId::value).toArray(UUID[]::new))
                .query((row, number) -> JdbcContractRows.identity(row.getObject("id", UUID.class), row))
                .list();
    }

    @Override
    public void save(SkpContract contract) {
        writes.save(contract);
    }

    @Override
    public Set<ContractId> addNew(Collection<SkpContract> contracts) {
        List<ContractIdentity> all =
                contracts.stream().map(SkpContract::identity).toList();
        return jdbc
                .sql(ADD_NEW)
                .param("ids", texts(all, each -> each.id().value().toString()))
                .param("codes", texts(all, each -> each.code().value()))
                .param("years", numbers(all, ContractIdentity::year))
                .param("segments", numbers(all, ContractIdentity::segment))
                .param("versions", numbers(all, ContractIdentity::version))
                .param("states", texts(contracts, each -> each.state().name()))
                .param("employees", texts(all, each -> each.employee().value()))
                .param("evaluators", texts(all, each -> each.evaluator().value()))
                .param("units", texts(all, ContractIdentity::unit))
                .param("documents", texts(contracts, each -> ContractTextJson.write(each.text())))
                .param(
                        "openedAt",
                        texts(contracts, each -> each.progress().openedAt().toString()))
                .query(UUID.class)
                .list()
                .stream()
                .map(ContractId::new)
                .collect(Collectors.toSet());
    }

    @Override
    public int takeNumbers(int year, int count) {
        return jdbc.sql(TAKE_NUMBERS)
                .param("year", year)
                .param("count", count)
                .query(Integer.class)
                .single();
    }

    private static <T> String[] texts(Collection<T> all, Function<T, String> value) {
        return all.stream().map(value).toArray(String[]::new);
    }

    private static Integer[] numbers(Collection<ContractIdentity> all, Function<ContractIdentity, Integer> value) {
        return all.stream().map(value).toArray(Integer[]::new);
    }
}
