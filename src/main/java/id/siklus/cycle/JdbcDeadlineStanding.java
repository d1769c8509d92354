package id.siklus.cycle;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the sweep is behind. */
@Repository
class JdbcDeadlineStanding {

    private static final String STANDING = """
            select coalesce(extract(epoch from :now - min(due_at) filter (where parked_at is null and due_at <= :now)), 0)
                       as behind_seconds,
                   count(*) filter (where parked_at is not null) as parked
              from cycle.deadline
             where due_at <= :now or parked_at is not null
            """;

    private final JdbcClient jdbc;

    JdbcDeadlineStanding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Age of the oldest deadline that is due and not worked off, and how many were given up. */
    record Standing(double behindSeconds, long parked) {}

    Standing standing(Instant now) {
        return jdbc.sql(STANDING)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Standing.class)
                .single();
    }
}
