package id.siklus.web;

import id.siklus.shared.DomainRefusal;

/** What the floor of the pages refuses. */
public final class WebRefused extends DomainRefusal {

    private WebRefused(Kind kind, String code, Object... arguments) {
        super(kind, code, arguments);
    }

    static WebRefused wrongPassword() {
        return new WebRefused(Kind.INVALID, "web.wrong-password");
    }

    static WebRefused signingPaused(String until) {
        return new WebRefused(Kind.CONFLICT, "web.signing-paused", until);
    }

    static WebRefused confirmationMissing() {
        return new WebRefused(Kind.INVALID, "web.confirmation-missing");
    }

    /** Somebody wants to watch a person whose pages they may not see. */
    public static WebRefused notWatchable() {
        return new WebRefused(Kind.FORBIDDEN, "web.not-watchable");
    }
}
