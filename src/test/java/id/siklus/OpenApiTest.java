package id.siklus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.siklus.shared.PersonId;
import id.siklus.testing.SiklusTest;
import id.siklus.web.AccountPrincipal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;

/**
 * The committed description of the HTTP API says what the code does. A change on purpose is written down with
 * {@code mvn test -Dtest=OpenApiTest -Dsiklus.openapi.write=true} and read like any other change.
 */
@SiklusTest
class OpenApiTest {

    private static final Path COMMITTED = Path.of("src", "docs", "openapi.json");

    private final ObjectMapper json = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    @Autowired
    private MockMvc http;

    @Test
    void theCommittedDescriptionIsWhatTheApplicationAnswers() throws Exception {
        String described = described();

        if (Boolean.getBoolean("siklus.openapi.write")) {
            Files.writeString(COMMITTED, described);
        }

        assertThat(Files.readString(COMMITTED)).isEqualTo(described);
    }

    private String described() throws Exception {
        String answer = http.perform(get("/v3/api-docs")
                        .with(authentication(new TestingAuthenticationToken(
                                new AccountPrincipal(new PersonId("196807171990031001")), null, "ROLE_USER"))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        Map<?, ?> description = json.readValue(answer, Map.class);
        description.remove("servers");
        return json.writeValueAsString(description) + "\n";
    }
}
