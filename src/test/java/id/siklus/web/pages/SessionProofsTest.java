package id.siklus.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import id.siklus.shared.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** A confirmation by the sign-in service serves for one signature of one person, for five minutes. */
class SessionProofsTest {

    private static final PersonId SARI = new PersonId("199203112019032006");
    private static final PersonId BUDI = new PersonId("197611052001121003");
    private static final Instant NOON = Instant.parse("2026-01-22T05:00:00Z");

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @BeforeEach
    void aRequest() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    @AfterEach
    void gone() {
        RequestContextHolder.resetRequestAttributes();
        SecurityContextHolder.clearContext();
    }

    @Test
    void itServesOnce() {
        at(NOON).keep(SARI, request.getSession());

        assertThat(at(NOON).waiting(SARI)).contains(NOON);
        assertThat(at(NOON).take(BUDI)).isFalse();
        assertThat(at(NOON).take(SARI)).isTrue();
        assertThat(at(NOON).take(SARI)).isFalse();
    }

    @Test
    void itEndsAfterFiveMinutes() {
        at(NOON).keep(SARI, request.getSession());

        assertThat(at(NOON.plusSeconds(300)).take(SARI)).isFalse();
        assertThat(at(NOON.plusSeconds(299)).take(SARI)).isTrue();
    }

    @Test
    void aScriptBringsItInItsToken() {
        assertThat(with(NOON.minusSeconds(299)).take(SARI)).isTrue();
        assertThat(with(NOON.minusSeconds(299)).take(BUDI)).isFalse();
        assertThat(with(NOON.minusSeconds(300)).take(SARI)).isFalse();
        assertThat(with(null).take(SARI)).isFalse();
    }

    private static SessionProofs with(@Nullable Instant askedAt) {
        SecurityContextHolder.getContext().setAuthentication(new BearerPerson(SARI, askedAt));
        return at(NOON);
    }

    private static SessionProofs at(Instant now) {
        return new SessionProofs(
                new SsoSettings("nip", Duration.ofMinutes(5), Duration.ofSeconds(5)), Clock.fixed(now, ZoneOffset.UTC));
    }
}
