package id.siklus.contract;

import id.siklus.roster.Employee;
import id.siklus.roster.Roster;
import id.siklus.shared.BusinessClock;
import id.siklus.shared.PersonId;
import id.siklus.web.Signatories;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a signature: proof of the person first, then the evidence as of this moment. */
@Component
class Signing {

    private final Signatories signatories;
    private final Statements statements;
    private final Roster roster;
    private final SettingDay settingDay;
    private final BusinessClock clock;

    Signing(Signatories signatories, Statements statements, Roster roster, SettingDay settingDay, BusinessClock clock) {
        this.signatories = signatories;
        this.statements = statements;
        this.roster = roster;
        this.settingDay = settingDay;
        this.clock = clock;
    }

    /** What somebody gives to sign: the statement ticked, and the password again. */
    record Consent(PersonId person, boolean statement, String password) {}

    /** Refuses before anything is written: an unticked statement, a wrong password. */
    Signature take(SignatureRole role, Consent consent, SignedContent content) {
        if (!consent.statement()) {
            throw ContractRefused.statementNotAccepted();
        }
        signatories.confirm(consent.person(), consent.password());
        Employee signer = roster.get(consent.person());
        return new Signature(
                role, signer.id(), signer.name(), signer.positionName(), clock.now(), statements.of(role), content);
    }

    /** The document as it stands now, with both parties as the roster knows them now. */
    SignedContent contentOf(SkpContract contract) {
        ContractIdentity identity = contract.identity();
        Employee employee = roster.get(identity.employee());
        PersonId evaluator = employee.evaluator() == null ? identity.evaluator() : employee.evaluator();
        return CanonicalJson.of(identity, Party.of(employee), Party.of(roster.get(evaluator)), contract.text());
    }

    /**
     * Whether a signature that is given now comes after the day that the law sets (PP 30/2019: January). The flag may be
     * set before or after that by the sweep: the day decides, so neither has to wait for the other.
     */
    Lateness lateness(SkpContract contract, @Nullable String reason) {
        boolean late = settingDay.isLate(contract);
        return late && contract.progress().lateReason() == null ? Lateness.because(reason) : new Lateness(late, null);
    }
}
