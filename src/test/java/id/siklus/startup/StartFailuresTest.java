package id.siklus.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import id.siklus.reference.RunningReference;
import id.siklus.testing.EmbeddedDatabase;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** What is said of each thing that can be wrong outside. */
class StartFailuresTest {

    @Test
    void aMalformedValueIsNamedWithWhatItShouldBe() {
        assertThat(said("siklus.intake.max-poll-records", "many", Integer.class))
                .isEqualTo("SIKLUS_INTAKE_MAXPOLLRECORDS=many cannot be read as a number.");
        assertThat(said("siklus.engine.delivery-poll", "soon", Duration.class))
                .isEqualTo("SIKLUS_ENGINE_DELIVERYPOLL=soon cannot be read as a duration like 30s or 5m.");
        assertThat(said("siklus.intake.enabled", "perhaps", Boolean.class))
                .isEqualTo("SIKLUS_INTAKE_ENABLED=perhaps cannot be read as true or false.");
    }

    @Test
    void theValueOfASecretIsNeverPrinted() {
        assertThat(said("siklus.mail.password", "hush", Integer.class))
                .isEqualTo("SIKLUS_MAIL_PASSWORD cannot be read as a number.");
    }

    @Test
    void nobodyBearsTheNameOfAnotherAgency() {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("spring.datasource.url", "jdbc:postgresql://localhost/siklus")
                .withProperty("spring.datasource.username", "siklus")
                .withProperty("spring.datasource.password", "own")
                .withProperty("siklus.kafka.bootstrap", "localhost:9092");

        assertThatThrownBy(() -> new RequiredSettings().check(environment))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("SIKLUS_WEB_AGENCY is not set");
        environment.setProperty("siklus.web.agency", "Badan Contoh");
        assertThatCode(() -> new RequiredSettings().check(environment)).doesNotThrowAnyException();
    }

    @Test
    void aBugKeepsItsFullReport() {
        assertThat(StartFailures.sentence(new IllegalStateException("a bug"))).isEmpty();
        assertThat(StartFailures.sentence(new IllegalStateException(new StartRefused("This way not."))))
                .hasValue("This way not.");
        assertThat(StartFailures.sentence(new IllegalStateException(
                        new IllegalArgumentException("SIKLUS_BOOTSTRAP_ADMIN must begin with a NIP."))))
                .hasValue("SIKLUS_BOOTSTRAP_ADMIN must begin with a NIP.");
    }

    @Test
    void anOldServerAnotherEncodingAndAStandbyAreRefused() {
        assertThatThrownBy(() -> JdbcDatabaseCheck.requireServer(14, "UTF8", false))
                .hasMessage("The database server is PostgreSQL 14, but Siklus needs 15 or newer.");
        assertThatThrownBy(() -> JdbcDatabaseCheck.requireServer(15, "SQL_ASCII", false))
                .hasMessageContaining("encoding SQL_ASCII");
        assertThatThrownBy(() -> JdbcDatabaseCheck.requireServer(17, "UTF8", true))
                .hasMessageContaining("read-only standby");
        assertThatCode(() -> JdbcDatabaseCheck.requireServer(15, "UTF8", false)).doesNotThrowAnyException();
    }

    @Test
    void thePasswordThatIsRefusedIsTheOneThatIsPrinted() {
        assertThat(ReferencePasswords.OF_EVERYBODY).isEqualTo(RunningReference.PASSWORD);
    }

    @Test
    void aPrintedPasswordInAnySettingOfOursIsRefused() {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test", Map.of("SIKLUS_BOOTSTRAP_ADMIN", "197505051999031001:" + RunningReference.PASSWORD)));

        assertThatThrownBy(() -> new ReferencePasswords().check(environment))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("SIKLUS_BOOTSTRAP_ADMIN holds the printed password");
    }

    @Tag("database")
    @Test
    void aDatabaseWithPrintedPasswordsIsRefused() {
        Database database = new Database();
        assertThatCode(database::check).doesNotThrowAnyException();

        String hash = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(RunningReference.PASSWORD);
        database.sql("insert into web.account (person, password_hash) values ('N-0001', '" + hash + "'), ('N-0002', '"
                + hash + "')");

        assertThatThrownBy(database::check)
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("Accounts in the database carry the printed password");
    }

    @Tag("database")
    @Test
    void aDatabaseOfTheReferenceSetUpIsRefused() {
        Database database = new Database();
        database.sql("create schema reference");

        assertThatThrownBy(database::check)
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("The database was filled by the reference set-up");
    }

    private static String said(String name, String value, Class<?> type) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", Map.of(name, value)));
        ConfigurationPropertySources.attach(environment);
        environment.setConversionService((org.springframework.core.convert.support.ConfigurableConversionService)
                ApplicationConversionService.getSharedInstance());
        Throwable failure = catchThrowable(() -> Binder.get(environment).bind(name, Bindable.of(type)));
        return StartFailures.sentence(failure).orElseThrow();
    }

    /** A migrated database, looked at as the start does. */
    private static final class Database {

        private final String url = EmbeddedDatabase.freshUrl();

        void sql(String statement) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(url);
            JdbcClient.create(source).sql(statement).update();
        }

        void check() {
            new JdbcDatabaseCheck()
                    .check(new MockEnvironment()
                            .withProperty("spring.datasource.url", url)
                            .withProperty("spring.datasource.username", "postgres")
                            .withProperty("spring.datasource.password", ""));
        }
    }
}
