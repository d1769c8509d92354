package id.siklus.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTextTest {

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" \t\n", "\u00A0", "\u200B\u200B\u200B", "\u2060 \uFEFF", "\u200D\uFE0F"})
    void whatNobodySeesIsNothing(String typed) {
        assertThat(WrittenText.of(typed)).isEmpty();
    }

    @Test
    void whatIsSeenStaysAsItWasTyped() {
        assertThat(WrittenText.of("  Laporan \uD83D\uDC68\u200D\uD83D\uDCBB\n selesai "))
                .isEqualTo("Laporan \uD83D\uDC68\u200D\uD83D\uDCBB\n selesai");
        assertThat(WrittenText.isReadable("baris\nkedua\tdan \uD83D\uDC4D")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\u001Bb", "x\uD800y", "x\uDC00"})
    void whatCannotBeKeptIsNotReadable(String text) {
        assertThat(WrittenText.isReadable(text)).isFalse();
    }
}
