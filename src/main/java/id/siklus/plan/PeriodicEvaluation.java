package id.siklus.plan;

/**
 * The evaluator's judgement of a month. Periodic ratings are never averaged into a year; they are evidence for it.
 *
 * @param feedback what the evaluator tells the employee; dialogue is the purpose of the exercise (Art. 3)
 */
public record PeriodicEvaluation(Rating result, Rating behaviour, String feedback, Act act) {}
