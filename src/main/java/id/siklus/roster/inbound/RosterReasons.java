package id.siklus.roster.inbound;

import id.siklus.intake.Reason;

/** Why the roster does not take a fact. */
final class RosterReasons {

    private RosterReasons() {}

    /** Waits for whom it is about. */
    static Reason unknownSubject(String subject) {
        return Reason.of("roster.reason.unknown-subject", subject);
    }

    /** Waits for the evaluator that it names. */
    static Reason unknownEvaluator(String evaluator) {
        return Reason.of("roster.reason.unknown-evaluator", evaluator);
    }

    /** Waits for whose duties are taken. */
    static Reason unknownHolder(String holder) {
        return Reason.of("roster.reason.unknown-holder", holder);
    }

    /** A holder who cannot be a person. */
    static Reason impossibleHolder(String holder) {
        return Reason.of("roster.reason.impossible-holder", holder);
    }

    /** Nobody acts for themselves. */
    static Reason ownHolder() {
        return Reason.of("roster.reason.own-holder");
    }

    /** The last day is before the first. */
    static Reason endsBeforeItBegins() {
        return Reason.of("roster.reason.ends-before-it-begins");
    }

    /** Waits for the unit that it names. */
    static Reason unknownUnit(String unit) {
        return Reason.of("roster.reason.unknown-unit", unit);
    }

    /** An evaluator who cannot be a person. */
    static Reason impossibleEvaluator(String evaluator) {
        return Reason.of("roster.reason.impossible-evaluator", evaluator);
    }

    /** Nobody evaluates themselves (PP 30/2019). */
    static Reason ownEvaluator() {
        return Reason.of("roster.reason.own-evaluator");
    }

    /** A text that the roster prints has nothing in it. */
    static Reason blank(String field) {
        return Reason.of("roster.reason.blank", field);
    }

    /** Somebody of that number works here already, and is told of otherwise. */
    static Reason knownOtherwise(String subject) {
        return Reason.of("roster.reason.known-otherwise", subject);
    }

    /** The same was told before. */
    static Reason sameFact() {
        return Reason.of("roster.reason.same-fact");
    }

    /** Somebody would come to stand above themselves. */
    static Reason circle(String evaluator) {
        return Reason.of("roster.reason.circle", evaluator);
    }
}
