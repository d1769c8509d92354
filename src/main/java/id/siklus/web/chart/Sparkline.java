package id.siklus.web.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A small line of a year: what has come about so far against what was planned. It stands beside the table that holds
 * the same numbers.
 *
 * @param title what the picture says, in words
 * @param plan points of the planned line, as SVG writes them
 * @param real points of the realised line
 * @param end the last realised point, marked with a dot; empty while there is none
 */
public record Sparkline(String title, String plan, String real, List<Point> end) {

    /** The drawing, in its own units. */
    public static final int WIDTH = 120;

    public static final int HEIGHT = 28;

    private static final int MARGIN = 3;

    /** A place in the drawing. */
    public record Point(String x, String y) {

        private static Point at(double x, double y) {
            return new Point(rounded(x), rounded(y));
        }

        private static String rounded(double value) {
            return String.format(Locale.ROOT, "%.1f", value);
        }
    }

    /**
     * Draws two lines over the same twelve months.
     *
     * @param planned running sums from January on
     * @param realised running sums from January on
     */
    public static Sparkline of(String title, List<BigDecimal> planned, List<BigDecimal> realised) {
        double top = Stream.concat(planned.stream(), realised.stream())
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(0);
        List<Point> real = points(realised, top);
        return new Sparkline(
                title,
                line(points(planned, top)),
                line(real),
                real.isEmpty() ? real : real.subList(real.size() - 1, real.size()));
    }

    private static List<Point> points(List<BigDecimal> values, double top) {
        double step = (WIDTH - 2.0 * MARGIN) / 11;
        double height = HEIGHT - 2.0 * MARGIN;
        return IntStream.range(0, values.size())
                .mapToObj(month -> Point.at(
                        MARGIN + month * step,
                        HEIGHT - MARGIN - (top == 0 ? 0 : values.get(month).doubleValue() / top * height)))
                .toList();
    }

    private static String line(List<Point> points) {
        return points.stream().map(point -> point.x() + "," + point.y()).collect(Collectors.joining(" "));
    }
}
