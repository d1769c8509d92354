package id.siklus.roster;

import static id.siklus.shared.Columns.texts;

import id.siklus.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Facts in {@code roster.spell_fact}, and the days that the view {@code roster.spell} makes of them. */
@Repository
class JdbcSpells implements Spells {

    private static final String ADD = """
            insert into roster.spell_fact
                (employee, kind, acts_for, first_day, last_day, detail, at, sequence, event_id, source, record)
            select *
              from unnest(
                :people::text[], :kinds::text[], :actsFor::text[], :from::date[], :to::date[], :details::text[],
                :at::timestamptz[], :sequences::numeric[], :eventIds::text[], :sources::text[],
                :records::text[]::uuid[])
            on conflict do nothing
            """;

    private static final String OF = "select * from roster.spell where employee = :person order by first_day, kind";

    private static final String ACTING = """
            select * from roster.spell
             where acts_for = any(:holders::text[]) and (last_day is null or last_day >= first_day)
             order by first_day, employee
            """;

    /** Down from these people, also by acting, to everybody who acts; and up from there to the holders. */
    private static final String HOLDERS = """
            with recursive under (employee) as (
                select person.id
                  from unnest(:people::text[]) as person (id)
                 where exists (select 1 from roster.spell_fact where kind = 'ACTING')
                union
                select below.employee
                  from under
                 cross join lateral (
                           select f.employee from roster.fact f where f.evaluator = under.employee
                           union all
                           select f.employee
                             from roster.spell_fact s
                             join roster.fact f on f.evaluator = s.acts_for
                            where s.employee = under.employee and s.kind = 'ACTING') as below
            )
            select distinct s.acts_for
              from roster.spell_fact s
              join under on under.employee = s.employee
             where s.kind = 'ACTING'
            """;

    private final JdbcClient jdbc;

    JdbcSpells(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Spell> of(PersonId person) {
        return jdbc.sql(OF)
                .param("person", person.value())
                .query(JdbcSpells::spell)
                .list();
    }

    /** Those who act, acted or will act for these holders of posts, the one who began last at the end. */
    Map<PersonId, List<Spell>> acting(Collection<PersonId> holders) {
        return jdbc
                .sql(ACTING)
                .param("holders", texts(holders, PersonId::value))
                .query((row, number) -> Map.entry(new PersonId(row.getString("acts_for")), spell(row, number)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Holders for whom one of these people, or somebody below one of them, acts, acted or will act. */
    Set<PersonId> holdersActedForBelow(Collection<PersonId> people) {
        return jdbc.sql(HOLDERS).param("people", texts(people, PersonId::value)).query(String.class).list().stream()
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }

    void add(List<SpellFact> facts) {
        jdbc.sql(ADD)
                .param("people", texts(facts, SpellFact::person))
                .param("kinds", texts(facts, SpellFact::kind))
                .param("actsFor", texts(facts, SpellFact::actsFor))
                .param("from", texts(facts, SpellFact::from))
                .param("to", texts(facts, SpellFact::to))
                .param("details", texts(facts, SpellFact::detail))
                .param("at", texts(facts, fact -> fact.told().at()))
                .param("sequences", texts(facts, fact -> fact.told().sequence()))
                .param("eventIds", texts(facts, fact -> fact.told().eventId()))
                .param("sources", texts(facts, fact -> fact.told().source()))
                .param("records", texts(facts, fact -> fact.told().record()))
                .update();
    }

    private static Spell spell(ResultSet row, int number) throws SQLException {
        @Nullable String actsFor = row.getString("acts_for");
        return new Spell(
                new PersonId(row.getString("employee")),
                actsFor == null ? Spell.Kind.ABSENCE : Spell.Kind.valueOf(row.getString("detail")),
                actsFor == null ? null : new PersonId(actsFor),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class));
    }
}
