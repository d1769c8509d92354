package id.siklus.tasklist.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.siklus.engine.TaskStage;
import id.siklus.shared.Ids;
import id.siklus.shared.PersonId;
import id.siklus.tasklist.ListedTask;
import id.siklus.tasklist.TaskId;
import id.siklus.tasklist.TaskRefused;
import id.siklus.web.TaskAct;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskActsTest {

    private static final PersonId BUDI = new PersonId("197611052001121003");
    private final ObjectMapper json = new ObjectMapper();
    private final Validator validator =
            Validation.buildDefaultValidatorFactory().getValidator();
    private final TaskActs acts = new TaskActs(List.of(new ReturnAct()), json, validator);

    @Test
    void handsTheBodyToTheActOfTheKind() throws Exception {
        assertThat(acts.perform(task(), "return", json.readTree("{\"reason\":\"belum terukur\",\"cards\":[2]}")))
                .isEqualTo("197611052001121003 returned key because belum terukur [2]");
        assertThat(acts.offeredFor("review-contract")).containsExactly("return");
        assertThat(acts.offeredFor("coach")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"reason\":[]} | reason",
                "{\"reason\":\"x\",\"cards\":[\"two\"]} | cards[0]",
                "[] | {}",
                "null | {}",
                "\"x\" | {}"
            })
    void tellsWhereABodyIsWrong(String body, String where) throws Exception {
        assertThatThrownBy(() -> acts.perform(task(), "return", json.readTree(body)))
                .isInstanceOfSatisfying(TaskRefused.class, refused -> {
                    assertThat(refused.code()).isEqualTo("tasklist.unreadable-body");
                    assertThat(refused.arguments()).containsExactly(where);
                });
    }

    @Test
    void checksTheBodyBeforeTheActSeesIt() {
        assertThatThrownBy(() -> acts.perform(task(), "return", json.readTree("{\"reason\":\" \"}")))
                .isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void namesTheActsThereAreForOneThatThereIsNot() {
        assertThatThrownBy(() -> acts.perform(task(), "delete", json.createObjectNode()))
                .isInstanceOfSatisfying(
                        TaskRefused.class,
                        refused -> assertThat(refused.arguments()).containsExactly("delete", "return"));
    }

    @Test
    void twoActsForOneWordAreABug() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new TaskActs(List.of(new ReturnAct(), new ReturnAct()), json, validator));
    }

    private static ListedTask task() {
        return new ListedTask(
                new TaskId(Ids.next()),
                "key",
                "review-contract",
                BUDI,
                new PersonId("199203112019032006"),
                null,
                "SKP-2026-00001",
                2026,
                null,
                "ORG-RBA",
                TaskStage.REVIEW,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                "/tim/tinjau/SKP-2026-00001");
    }

    record ReturnBody(@NotBlank String reason, List<Integer> cards) {}

    private static final class ReturnAct implements TaskAct<ReturnBody> {

        @Override
        public String kind() {
            return "review-contract";
        }

        @Override
        public String act() {
            return "return";
        }

        @Override
        public Class<ReturnBody> body() {
            return ReturnBody.class;
        }

        @Override
        public Object perform(PersonId actor, String businessKey, ReturnBody body) {
            return actor + " returned " + businessKey + " because " + body.reason() + " " + body.cards();
        }
    }
}
