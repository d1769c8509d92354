package id.siklus.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.siklus.shared.PersonId;
import jakarta.servlet.http.Cookie;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Somebody at a browser that keeps the session cookie. */
final class Visitor {

    private final MockMvc mvc;
    private @Nullable Cookie session;

    Visitor(MockMvc mvc) {
        this.mvc = mvc;
    }

    Visitor signIn(PersonId person, String password) throws Exception {
        ResultActions answer = post("/masuk", Map.of("nip", person.value(), "password", password));
        assertThat(answer.andReturn().getResponse().getRedirectedUrl()).isEqualTo("/tugas");
        return this;
    }

    ResultActions get(String path) throws Exception {
        return send(MockMvcRequestBuilders.get(path));
    }

    ResultActions post(String path, Map<String, String> form) throws Exception {
        MockHttpServletRequestBuilder request =
                MockMvcRequestBuilders.post(path).with(csrf());
        form.forEach(request::param);
        return send(request);
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        request.accept(MediaType.TEXT_HTML, MediaType.APPLICATION_JSON);
        if (session != null) {
            request.cookie(session);
        }
        ResultActions answer = mvc.perform(request);
        Cookie given = answer.andReturn().getResponse().getCookie("SIKLUS");
        if (given != null) {
            session = given.getMaxAge() == 0 ? null : given;
        }
        return answer;
    }
}
