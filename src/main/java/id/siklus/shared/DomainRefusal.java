package id.siklus.shared;

import java.util.List;

/**
 * The law, or the state of a thing, says no. Every room names its refusals with factories on a subclass; {@code web}
 * turns them into a form error or a problem document, in the reader's language.
 */
public abstract class DomainRefusal extends RuntimeException {

    /** What kind of no this is, which decides how a door answers. */
    public enum Kind {
        /** The person may not do this, whatever the state. */
        FORBIDDEN,
        /** There is no such thing, or none that this person may know of. */
        NOT_FOUND,
        /** The state of the thing does not allow it (any more). */
        CONFLICT,
        /** What was sent cannot be accepted as it is. */
        INVALID
    }

    private final Kind kind;
    private final String code;
    private final transient Object[] arguments;

    /**
     * @param kind how a door answers
     * @param code stable across releases, kebab case with the room in front ({@code contract.already-signed}); the
     *     message key is {@code refusal.} and the code
     * @param arguments of the message, in its order
     */
    protected DomainRefusal(Kind kind, String code, Object... arguments) {
        super(code + (arguments.length == 0 ? "" : " " + List.of(arguments)));
        this.kind = kind;
        this.code = code;
        this.arguments = arguments.clone();
    }

    public final Kind kind() {
        return kind;
    }

    public final String code() {
        return code;
    }

    /** The key of the sentence that a person reads. */
    public final String messageKey() {
        return "refusal." + code;
    }

    public final Object[] arguments() {
        return arguments.clone();
    }
}
