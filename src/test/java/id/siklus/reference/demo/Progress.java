package id.siklus.reference.demo;

/** Says on the terminal how far the year has come. */
final class Progress {

    private final long began = System.nanoTime();
    private String day = "2026-01-05";

    /** The business clock has been moved. */
    void day(String to) {
        day = to.substring(0, "2026-01-05".length());
    }

    /** One sentence, with business date and seconds so far. */
    void say(String sentence) {
        System.out.printf("  %s  %4d s  %s%n", day, seconds(), sentence);
    }

    long seconds() {
        return (System.nanoTime() - began) / 1_000_000_000L;
    }
}
