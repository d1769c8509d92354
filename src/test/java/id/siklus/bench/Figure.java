package id.siklus.bench;

import java.util.Locale;

/**
 * One row of the table.
 *
 * @param what was measured
 * @param value as it was measured
 * @param unit of value and target
 * @param target to be met; a figure without one is told for the record
 * @param note what else belongs to it, in a few words
 */
record Figure(String what, double value, Unit unit, Target target, String note) {

    /** What a value counts in. */
    enum Unit {
        RATIO("%.2f"),
        TIMES("%.1f ×"),
        PERCENT("%.0f %%"),
        MILLIS("%,.0f ms"),
        SECONDS("%.1f s"),
        MEBIBYTES("%,.0f MiB"),
        PER_SECOND("%,.0f /s"),
        COUNT("%,.0f");

        private final String format;

        Unit(String format) {
            this.format = format;
        }

        String show(double value) {
            return String.format(Locale.ROOT, format, value);
        }
    }

    /** What a value must not fall below or rise above. */
    record Target(Bound bound, double value) {

        static final Target NONE = new Target(Bound.NONE, 0);

        enum Bound {
            NONE,
            AT_LEAST,
            AT_MOST
        }
    }

    static Figure of(String what, double value, Unit unit) {
        return new Figure(what, value, unit, Target.NONE, "");
    }

    Figure atLeast(double least) {
        return new Figure(what, value, unit, new Target(Target.Bound.AT_LEAST, least), note);
    }

    Figure atMost(double most) {
        return new Figure(what, value, unit, new Target(Target.Bound.AT_MOST, most), note);
    }

    Figure note(String text, Object... arguments) {
        return new Figure(what, value, unit, target, String.format(Locale.ROOT, text, arguments));
    }

    boolean met() {
        return switch (target.bound()) {
            case NONE -> true;
            case AT_LEAST -> value >= target.value();
            case AT_MOST -> value <= target.value();
        };
    }

    /** A line of a Markdown table. */
    String line() {
        return "| %s | %s | %s | %s | %s |".formatted(what, unit.show(value), wanted(), verdict(), note);
    }

    private String wanted() {
        return switch (target.bound()) {
            case NONE -> "–";
            case AT_LEAST -> "≥ " + unit.show(target.value());
            case AT_MOST -> "≤ " + unit.show(target.value());
        };
    }

    private String verdict() {
        if (target.bound() == Target.Bound.NONE) {
            return "–";
        }
        return met() ? "met" : "**not met**";
    }
}
