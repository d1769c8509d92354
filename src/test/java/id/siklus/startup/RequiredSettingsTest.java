package id.siklus.startup;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class RequiredSettingsTest {

    private final MockEnvironment environment = new MockEnvironment()
            .withProperty("spring.datasource.url", "jdbc:postgresql://localhost:5432/siklus")
            .withProperty("spring.datasource.username", "siklus")
            .withProperty("spring.datasource.password", "rahasia-sekali")
            .withProperty("siklus.kafka.bootstrap", "localhost:9092")
            .withProperty("siklus.web.agency", "Biro Organisasi");

    @Test
    void whatIsCompleteIsLetThrough() {
        assertThatCode(() -> new RequiredSettings().check(environment)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "spring.datasource.password, '', SPRING_DATASOURCE_PASSWORD is not set",
        "spring.datasource.url, postgres://siklus:rahasia@localhost/siklus, SPRING_DATASOURCE_URL is no address",
        "server.port, abc, SERVER_PORT=abc cannot be read as a port",
        "server.port, 70000, SERVER_PORT=70000 cannot be read as a port",
        "management.server.port, 9o9o, SIKLUS_MANAGEMENT_PORT=9o9o cannot be read as a port"
    })
    void whatIsWrongIsNamed(String name, String value, String sentence) {
        environment.setProperty(name, value);

        assertThatThrownBy(() -> new RequiredSettings().check(environment))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(sentence)
                .hasMessageNotContaining("rahasia");
    }
}
