package id.siklus.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Fills an empty database before the first page can be asked for: the story is told on the days it happened, then the
 * business clock stands on the start date. A start that was interrupted begins with an empty folder again.
 */
@Component
@ReferenceOnly
class FirstStart implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(FirstStart.class);

    private final JdbcClient jdbc;
    private final BureauSeed bureau;
    private final GeneratedAgency agency;
    private final MoveClock clock;
    private final Instant start;
    private final int employees;
    private volatile boolean running;

    FirstStart(
            JdbcClient jdbc,
            BureauSeed bureau,
            GeneratedAgency agency,
            MoveClock clock,
            @Value("${siklus.cycle.zone}") ZoneId zone,
            @Value("${siklus.reference.start-date}") LocalDate startDate,
            @Value("${siklus.reference.employees}") int employees) {
        this.jdbc = jdbc;
        this.bureau = bureau;
        this.agency = agency;
        this.clock = clock;
        this.start = startDate.atTime(MoveClock.START_OF_DAY).atZone(zone).toInstant();
        this.employees = employees;
    }

    @Override
    public void start() {
        String what = employees == 0 ? "bureau" : "agency of " + employees;
        jdbc.sql("select what from reference.seeded")
                .query(String.class)
                .optional()
                .ifPresentOrElse(sown -> requireSame(sown, what), () -> sow(what));
        running = true;
    }

    private void sow(String what) {
        long began = System.nanoTime();
        if (employees == 0) {
            bureau.sow();
        } else {
            agency.sow(employees);
        }
        clock.to(start);
        jdbc.sql("insert into reference.seeded (what) values (:what)")
                .param("what", what)
                .update();
        log.info("Filled the empty folder with the {} in {} ms", what, (System.nanoTime() - began) / 1_000_000);
    }

    private static void requireSame(String sown, String what) {
        if (!sown.equals(what)) {
            throw new CannotStart("The data folder holds the " + sown + ", not the " + what
                    + ": choose another folder with SIKLUS_DATA=…, or remove it.");
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the engine, before the web server and the loops. */
    @Override
    public int getPhase() {
        return -1;
    }
}
