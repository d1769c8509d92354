package id.siklus.roster;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import id.siklus.shared.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAdministrators implements Administrators {

    private static final String NEAREST = """
            with recursive up (unit, above, distance) as (
                select code, code, 0 from roster.unit where code = any(:units)
                union all
                select up.unit, unit.parent, up.distance + 1
                  from up join roster.unit unit on unit.code = up.above
                 where unit.parent is not null)
            select unit, employee
              from (select up.unit, duty.employee, 0 as agency, up.distance
                      from up join roster.duty duty on duty.duty = 'UNIT_ADMIN' and duty.unit = up.above
                    union all
                    select up.unit, duty.employee, 1, 0
                      from up join roster.duty duty on duty.duty = 'AGENCY_ADMIN'
                     where up.distance = 0) admin
             order by unit, agency, distance, employee
            """;

    private final JdbcClient jdbc;

    JdbcAdministrators(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, List<PersonId>> nearestTo(Collection<String> unitCodes) {
        return jdbc
                .sql(NEAREST)
                .param("units", unitCodes.toArray(String[]::new))
                .query((row, number) -> Map.entry(row.getString("unit"), new PersonId(row.getString("employee"))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }
}
