package id.siklus.cycle;

import org.springframework.modulith.NamedInterface;

/** To whom a task that nobody does is escalated, seen from the employee whom it is about, upwards. */
@NamedInterface("api")
public enum EscalationLevel {
    EVALUATOR,
    REVIEWER,
    UNIT_ADMIN
}
