package id.siklus.intake;

import id.siklus.engine.StrandedMail;
import id.siklus.engine.StrandedMail.Counts;
import id.siklus.engine.StrandedMail.Letter;
import id.siklus.shared.PersonId;
import id.siklus.shared.UseCase;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Lets the admin of the agency and the auditor see which moves of processes, of those that records have caused, reached
 * no process. The records themselves are applied.
 */
@UseCase
public class InspectMail {

    private static final Counts NONE = new Counts(0, 0, 0);

    private final ObjectProvider<StrandedMail> mail;
    private final InspectIntake intake;

    InspectMail(ObjectProvider<StrandedMail> mail, InspectIntake intake) {
        this.mail = mail;
        this.intake = intake;
    }

    /** How many there are. */
    public Counts count(PersonId viewer) {
        intake.check(viewer);
        StrandedMail stranded = mail.getIfAvailable();
        return stranded == null ? NONE : stranded.count();
    }

    /** A page of them, newest first; one more than asked for tells that there is a next page. */
    public List<Letter> find(PersonId viewer, @Nullable String after, int limit) {
        intake.check(viewer);
        StrandedMail stranded = mail.getIfAvailable();
        return stranded == null ? List.of() : stranded.find(mark(after), limit);
    }

    private static @Nullable Long mark(@Nullable String after) {
        try {
            return after == null || after.isBlank() ? null : Long.valueOf(after);
        } catch (NumberFormatException broken) {
            throw IntakeRefused.brokenMark(after);
        }
    }
}
