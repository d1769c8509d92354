package id.siklus.engine.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.siklus.shared.PersonId;
import id.siklus.testing.SiklusTest;
import id.siklus.web.AccountPrincipal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Neither the engine's REST interface nor its web applications answer anywhere, signed in or not. */
@SiklusTest
class EngineNotExposedWebTest {

    @Autowired
    private MockMvc mvc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest",
                "/engine-rest/engine",
                "/engine-rest/task",
                "/rest/engine",
                "/camunda",
                "/camunda/app/welcome/default/",
                "/camunda/app/admin/default/setup/",
                "/camunda/api/engine/engine/default/task",
                "/app/cockpit/default/"
            })
    void noRouteOfTheEngineAnswers(String route) throws Exception {
        var anybody = UsernamePasswordAuthenticationToken.authenticated(
                new AccountPrincipal(new PersonId("199607242022031907")), null, List.of());

        mvc.perform(get(route).with(authentication(anybody))).andExpect(status().isNotFound());
        assertThat(mvc.perform(get(route)).andReturn().getResponse().getStatus())
                .isNotEqualTo(200);
    }

    @Test
    void noHandlerComesFromTheEngine(@Autowired RequestMappingHandlerMapping requestMappingHandlerMapping) {
        assertThat(requestMappingHandlerMapping.getHandlerMethods().values())
                .noneMatch(handler -> handler.getBeanType().getName().startsWith("org.camunda"));
    }
}
