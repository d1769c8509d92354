package id.siklus.intake;

import id.siklus.audit.AuditTrail;
import id.siklus.shared.PersonId;
import id.siklus.shared.UseCase;
import id.siklus.web.People;
import id.siklus.web.People.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Lets the admin of the agency stop the consumers of all nodes, and let them go on. Meanwhile records wait in Kafka; the
 * consumers keep their place in the group, so that nothing else changes.
 */
@UseCase
public class PauseIntake {

    private static final String OBJECT = "intake";

    private final JdbcPause store;
    private final People people;
    private final AuditTrail audit;
    private final Clock clock;

    PauseIntake(JdbcPause store, People people, AuditTrail audit, Clock clock) {
        this.store = store;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** Since when nothing is taken, and who wants it so. */
    public record Pause(Instant since, PersonId by) {}

    /** The pause, if there is one. */
    public Optional<Pause> current() {
        return store.find();
    }

    /** Whether somebody may pause and resume. */
    public boolean mayPause(PersonId viewer) {
        return people.find(viewer)
                .map(person -> person.roles().contains(Role.AGENCY_ADMIN))
                .orElse(false);
    }

    /** Stops taking records; once is enough. */
    public void pause(PersonId actor) {
        check(actor);
        if (store.pause(clock.instant(), actor)) {
            audit.append(actor, "intake.paused", OBJECT, Map.of());
        }
    }

    /** Goes on taking records. */
    public void resume(PersonId actor) {
        check(actor);
        if (store.resume()) {
            audit.append(actor, "intake.resumed", OBJECT, Map.of());
        }
    }

    private void check(PersonId actor) {
        if (!mayPause(actor)) {
            throw IntakeRefused.withoutRightToPause();
        }
    }
}
