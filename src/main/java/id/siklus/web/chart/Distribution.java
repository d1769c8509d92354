package id.siklus.web.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How people spread over a few ordered classes, with a line where a class should end. It stands beside the table that
 * holds the same numbers.
 *
 * @param title what the picture says, in words
 */
public record Distribution(String title, List<Bar> bars) {

    /** The drawing, in its own units. */
    public static final int WIDTH = 640;

    public static final int HEIGHT = 200;

    private static final int FLOOR = 160;
    private static final int CEILING = 30;
    private static final int BAR = 80;

    /**
     * One class.
     *
     * @param look of the bar, a class of the style sheet
     * @param y upper edge
     * @param line the most there should be; absent where there is no limit
     */
    public record Bar(
            String label,
            int people,
            String look,
            String x,
            String y,
            String height,
            String middle,
            String above,
            @Nullable Line line) {}

    /** A limit across a bar. */
    public record Line(String from, String to, String y, String textY, String text) {}

    /**
     * A class before it is drawn.
     *
     * @param most the most people that should be in it; absent where there is no limit
     * @param mostText the limit in words
     */
    public record Group(
            String label, int people, String look, @Nullable Integer most, String mostText) {}

    /** Draws the classes from left to right. */
    public static Distribution of(String title, List<Group> groups) {
        int top = groups.stream()
                .mapToInt(group -> Math.max(group.people(), group.most() == null ? 0 : group.most()))
                .max()
                .orElse(1);
        double unit = (FLOOR - CEILING) / (double) Math.max(top, 1);
        double step = WIDTH / (double) Math.max(groups.size(), 1);
        List<Bar> bars = new ArrayList<>();
        for (Group group : groups) {
            double middle = step * bars.size() + step / 2;
            double y = FLOOR - group.people() * unit;
            bars.add(new Bar(
                    group.label(),
                    group.people(),
                    group.look(),
                    rounded(middle - BAR / 2.0),
                    rounded(y),
                    rounded(FLOOR - y),
                    rounded(middle),
                    rounded(y - 8),
                    line(group, middle, unit)));
        }
        return new Distribution(title, List.copyOf(bars));
    }

    private static @Nullable Line line(Group group, double middle, double unit) {
        Integer most = group.most();
        if (most == null) {
            return null;
        }
        double y = FLOOR - most * unit;
        boolean taken = Math.abs(most - group.people()) * unit < 20;
        return new Line(
                rounded(middle - BAR / 2.0 - 8),
                rounded(middle + BAR / 2.0 + 8),
                rounded(y),
                rounded(taken ? y - 22 : y - 8),
                group.mostText());
    }

    private static String rounded(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
