package id.siklus.web;

/**
 * A strip above the top bar that moves the business clock. Only the reference set-up implements it, template included;
 * production has neither.
 */
public interface ClockStrip {

    /** The fragment to show, {@code reference/clock :: strip}. */
    String fragment();
}
