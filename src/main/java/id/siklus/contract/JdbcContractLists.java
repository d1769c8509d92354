package id.siklus.contract;

import id.siklus.shared.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pages of contracts by keyset on the code. */
@Repository
class JdbcContractLists implements ContractLists {

    private static final String PAGE = """
            select c.*, s.role, s.person, s.name, s.post, s.signed_at, s.statement, s.content, s.content_hash
            from (select * from contract.contract
                  where year = :year
                    and code > :after
                    and (:state::text is null or state = :state::text)
                    and (cardinality(:within::text[]) = 0 or unit = any(:within::text[]))
                    and (:everything or unit = any(:units::text[]) or employee = any(:people::text[]))
                  order by code
                  limit :atMost) c
            left join contract.signature s on s.contract = c.id and s.withdrawn_at is null
            order by c.code, s.signed_at
            """;

    private final JdbcClient jdbc;

    JdbcContractLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<SkpContract> page(Window window, int atMost) {
        ReadContracts.Filter filter = window.filter();
        return jdbc.sql(PAGE)
                .param("year", filter.year())
                .param("after", filter.after() == null ? "" : filter.after())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("within", texts(window.within(), each -> each))
                .param("everything", window.scope().everything())
                .param("units", texts(window.scope().units(), each -> each))
                .param("people", texts(window.people(), PersonId::value))
                .param("atMost", atMost)
                .query(new JdbcContractRows());
    }

    private static <T> String[] texts(Collection<T> all, Function<T, String> value) {
        return all.stream().map(value).toArray(String[]::new);
    }
}
