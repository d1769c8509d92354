package id.siklus.plan;

import java.time.YearMonth;

/** What an evaluator told the employee about a month (umpan balik berkelanjutan). */
public record Feedback(YearMonth month, Act act, String text) {}
