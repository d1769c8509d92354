package id.siklus.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {

    /** The form that most have is read by a way of its own, which must not differ. */
    @ParameterizedTest
    @CsvSource({
        "2026-01-05T07:25:09+07:00, 2026-01-05T00:25:09Z",
        "2026-01-05T07:25:09-09:30, 2026-01-05T16:55:09Z",
        "2026-01-05T07:25:09-00:00, 2026-01-05T07:25:09Z",
        "2024-02-29T23:59:59+18:00, 2024-02-29T05:59:59Z",
        "2026-01-05t07:25:09z, 2026-01-05T07:25:09Z",
        "2026-01-05T07:25:09.1234567+07:00, 2026-01-05T00:25:09.123456Z",
        "2016-12-31T23:59:60+00:00, 2016-12-31T23:59:59Z",
        "2017-01-01T06:59:60.5+07:00, 2016-12-31T23:59:59.5Z",
    })
    void reads(String text, Instant moment) {
        assertThat(Rfc3339.parse(text)).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29T07:25:09+07:00",
                "2026-13-01T07:25:09+07:00",
                "2026-01-05T24:25:09+07:00",
                "2026-01-05T24:00:00Z",
                "2016-12-31T23:59:60+07:00",
                "2026-01-05T07:60:09+07:00",
                "2026-01-05T07:25:61+07:00",
                "2026-01-05T07:25:09+19:00",
                "2026-01-05T07:25:09+07:60",
                "0026-01-05T07:25:09+07:00",
                "2026-01-05 07:25:09+07:00",
                "2026-01-05T07:25:09+0700",
                "2026-01-05T07:25:09",
                "9999-12-31T23:59:59+00:00",
                "٢٠٢٦-01-05T07:25:09+07:00",
            })
    void refuses(String text) {
        assertThatThrownBy(() -> Rfc3339.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
