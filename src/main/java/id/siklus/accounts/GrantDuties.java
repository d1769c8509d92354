package id.siklus.accounts;

import id.siklus.audit.AuditTrail;
import id.siklus.roster.Capacity;
import id.siklus.roster.Duties;
import id.siklus.roster.Duties.Duty;
import id.siklus.roster.Roster;
import id.siklus.shared.PersonId;
import id.siklus.shared.UseCase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The admin of the agency says who else administers, audits, or enters attendance. Nobody gives themselves a duty or
 * takes their own away: an admin who made themselves auditor would read everybody's ratings.
 */
@UseCase
public class GrantDuties {

    /** All others follow from the roster. */
    private static final Set<Capacity> GIVEN =
            Set.of(Capacity.AGENCY_ADMIN, Capacity.UNIT_ADMIN, Capacity.AUDITOR, Capacity.ATTENDANCE_OPERATOR);

    private final AdminsOnly admins;
    private final Duties duties;
    private final Roster roster;
    private final AuditTrail audit;

    GrantDuties(AdminsOnly admins, Duties duties, Roster roster, AuditTrail audit) {
        this.admins = admins;
        this.duties = duties;
        this.roster = roster;
        this.audit = audit;
    }

    /** Duties of a person, for the admin's page. */
    public List<Duty> of(PersonId viewer, PersonId person) {
        admins.requireToLook(viewer);
        return duties.of(person);
    }

    /** Gives one. */
    public void grant(PersonId actor, PersonId person, Capacity capacity, @Nullable String unit) {
        requireForAnother(actor, person);
        roster.get(person);
        Duty duty = duty(capacity, unit);
        if (duties.grant(person, duty)) {
            audit.append(actor, "accounts.duty-granted", person.value(), details(duty));
        }
    }

    /** Takes one back. */
    public void revoke(PersonId actor, PersonId person, Capacity capacity, @Nullable String unit) {
        requireForAnother(actor, person);
        Duty duty = duty(capacity, unit);
        if (duties.revoke(person, duty)) {
            audit.append(actor, "accounts.duty-revoked", person.value(), details(duty));
        }
    }

    private void requireForAnother(PersonId actor, PersonId person) {
        admins.requireToAct(actor);
        if (actor.equals(person)) {
            throw AccountsRefused.ownDuty();
        }
    }

    private Duty duty(Capacity capacity, @Nullable String unit) {
        if (!GIVEN.contains(capacity)) {
            throw AccountsRefused.noDuty();
        }
        if (capacity != Capacity.UNIT_ADMIN) {
            return new Duty(capacity, null);
        }
        if (unit == null || roster.findUnit(unit).isEmpty()) {
            throw AccountsRefused.unitMissing();
        }
        return new Duty(capacity, unit);
    }

    private static Map<String, String> details(Duty duty) {
        return duty.unit() == null
                ? Map.of("duty", duty.capacity().name())
                : Map.of("duty", duty.capacity().name(), "unit", duty.unit());
    }
}
