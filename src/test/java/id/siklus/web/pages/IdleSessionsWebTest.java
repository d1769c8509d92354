package id.siklus.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.siklus.shared.PersonId;
import id.siklus.testing.SiklusTest;
import id.siklus.web.Accounts;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A page that renews itself keeps nobody signed in (WCAG 2.2.1, contracts of the session: 30 minutes idle). */
@SiklusTest
class IdleSessionsWebTest {

    private static final String NUMBER = "199001012015011009";
    private static final String PASSWORD = "Rahasia-2026!";

    @Autowired
    private MockMvc http;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void openAnAccount() {
        accounts.create(new PersonId(NUMBER), PASSWORD);
    }

    @Test
    void whatAPageAsksForByItselfLeavesTheSessionAsItWas() throws Exception {
        Cookie session = signIn();
        idle(Duration.ofMinutes(20));
        long before = lastAccess();

        http.perform(get("/bantuan")
                        .cookie(session)
                        .header("HX-Request", "true")
                        .header("X-Siklus-Live", "true"))
                .andExpect(status().isOk());
        assertThat(lastAccess()).isEqualTo(before);

        http.perform(get("/bantuan").cookie(session)).andExpect(status().isOk());
        assertThat(lastAccess()).isGreaterThan(before + Duration.ofMinutes(15).toMillis());
    }

    @Test
    void afterHalfAnHourOfThatTheSessionHasEnded() throws Exception {
        Cookie session = signIn();
        http.perform(get("/tugas").cookie(session).header("X-Siklus-Live", "true"))
                .andExpect(status().isOk());
        idle(Duration.ofMinutes(31));

        http.perform(get("/tugas").cookie(session).header("HX-Request", "true").header("X-Siklus-Live", "true"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("HX-Redirect", "/masuk"));
    }

    private Cookie signIn() throws Exception {
        return http.perform(post("/masuk")
                        .param("nip", NUMBER)
                        .param("password", PASSWORD)
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getCookie("SIKLUS");
    }

    private void idle(Duration length) {
        long now = Instant.now().toEpochMilli();
        jdbc.sql("update web.session set last_access_time = :then, expiry_time = :then + 1800000"
                        + " where principal_name = :number")
                .param("then", now - length.toMillis())
                .param("number", NUMBER)
                .update();
    }

    private long lastAccess() {
        return jdbc.sql("select max(last_access_time) from web.session where principal_name = :number")
                .param("number", NUMBER)
                .query(Long.class)
                .single();
    }
}
