package id.siklus.web.pages;

import org.springframework.security.core.AuthenticationException;

/** Somebody whom the sign-in service knows, but whose number is missing, impossible or not of this agency. */
final class UnknownToTheAgency extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    private UnknownToTheAgency(String reason) {
        super("The sign-in service vouches for somebody without access here: " + reason);
        this.reason = reason;
    }

    static UnknownToTheAgency withoutNumber() {
        return new UnknownToTheAgency("tanpa-nip");
    }

    static UnknownToTheAgency unknownNumber() {
        return new UnknownToTheAgency("tidak-dikenal");
    }

    /** As the address of the page says it. */
    String reason() {
        return reason;
    }
}
