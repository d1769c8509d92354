package id.siklus.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import id.siklus.web.chart.Sparkline.Point;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class SparklineTest {

    @Test
    void bothLinesShareOneScale() {
        Sparkline chart = Sparkline.of("3 dari 10", numbers(5, 10), numbers(3));

        assertThat(chart.title()).isEqualTo("3 dari 10");
        assertThat(chart.plan()).isEqualTo("3.0,14.0 13.4,3.0");
        assertThat(chart.real()).isEqualTo("3.0,18.4");
        assertThat(chart.end()).containsExactly(new Point("3.0", "18.4"));
    }

    @Test
    void aYearOfZeroesLiesOnTheGround() {
        Sparkline chart = Sparkline.of("0", List.of(), numbers(0, 0));

        assertThat(chart.plan()).isEmpty();
        assertThat(chart.real()).isEqualTo("3.0,25.0 13.4,25.0");
    }

    @Test
    void nothingIsDrawnOfNothing() {
        assertThat(Sparkline.of("", List.of(), List.of())).isEqualTo(new Sparkline("", "", "", List.of()));
    }

    private static List<BigDecimal> numbers(int... values) {
        return java.util.Arrays.stream(values).mapToObj(BigDecimal::valueOf).toList();
    }
}
