package id.siklus.intake;

import id.siklus.shared.Nip;
import id.siklus.shared.PersonId;
import java.util.regex.Pattern;

/** What an event may be about: a person with a NIP that somebody could bear, a person without one, or a unit. */
final class Subjects {

    private static final Pattern UNIT = Pattern.compile("unit:[A-Z0-9-]{2,20}");

    private Subjects() {}

    /**
     * Refuses a subject that cannot be one.
     *
     * @param unitAllowed whether events of this type may be about a unit
     * @param currentYear on the business clock
     */
    static void check(String subject, boolean unitAllowed, int currentYear) {
        if (UNIT.matcher(subject).matches()) {
            if (!unitAllowed) {
                throw RefusedRecord.rejected("intake.reason.subject-unit", subject);
            }
        } else if (!PersonId.hasShape(subject)) {
            throw RefusedRecord.rejected("intake.reason.subject", subject);
        } else if (Nip.hasShape(subject) && !new Nip(subject).isPlausible(currentYear)) {
            throw RefusedRecord.rejected("intake.reason.nip", subject);
        }
    }
}
