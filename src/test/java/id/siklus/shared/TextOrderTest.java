package id.siklus.shared;

import static org.assertj.core.api.Assertions.assertThat;

import id.siklus.testing.DatabaseTest;
import id.siklus.testing.EmbeddedDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class TextOrderTest {

    private static final List<String> TEXTS = List.of(
            "\uFF5E",
            "\uD83D\uDE00",
            "a",
            "ab",
            "",
            "B",
            "\u00e9",
            "a\uD83D\uDE00",
            "a\uFF5E",
            "\uD83D\uDE01",
            "\uE000");

    /** Facts that are folded here and facts that are ranked there come out in the same order. */
    @Test
    void theOrderIsThatOfTheDatabase() {
        List<String> there = JdbcClient.create(EmbeddedDatabase.fresh())
                .sql("select text from unnest(:texts::text[]) as t (text) order by text collate \"C\"")
                .param("texts", TEXTS.toArray(String[]::new))
                .query(String.class)
                .list();

        assertThat(TEXTS.stream().sorted(TextOrder.BY_SIGN)).containsExactlyElementsOf(there);
        assertThat(TEXTS.stream().sorted()).isNotEqualTo(there);
    }
}
