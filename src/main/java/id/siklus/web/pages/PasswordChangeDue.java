package id.siklus.web.pages;

import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Marks a session that was opened with a one-time password: until its holder has chosen another one, nothing but the
 * page for that can be reached. The mark is part of the session, so looking at it costs no statement.
 */
final class PasswordChangeDue {

    static final String PAGE = "/kata-sandi";

    private static final GrantedAuthority MARK = new SimpleGrantedAuthority("PASSWORD_CHANGE_DUE");

    private PasswordChangeDue() {}

    static List<GrantedAuthority> marks(boolean due) {
        return due ? List.of(MARK) : List.of();
    }

    static boolean isOn(Authentication authentication) {
        return authentication.getAuthorities().contains(MARK);
    }

    /** Whether whoever sends the current request has to change the password first. */
    static boolean isOnCurrent() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && isOn(authentication);
    }
}
