package id.siklus.reference.demo;

import java.util.Random;

/**
 * What somebody is like at work, drawn once from a seed. Days, tasks and judgements of the year all follow from it; no
 * result is written down anywhere.
 *
 * @param punctuality chance of being at the door in time
 * @param diligence how much of the target is done, 1 being all of it
 * @param care chance that a completed task is not sent back
 * @param conduct how colleagues meet this person, 0 to 1
 */
record Temperament(double punctuality, double diligence, double care, double conduct) {

    private static final double ABOVE_TARGET = 1.08;
    private static final double BELOW_TARGET = 0.80;
    private static final double ADMIRED = 0.80;
    private static final double RESENTED = 0.12;

    static Temperament of(long seed, String nip) {
        Random random = new Random(seed * 31 + nip.hashCode());
        return new Temperament(
                0.82 + 0.18 * random.nextDouble(),
                0.72 + 0.50 * random.nextDouble(),
                0.75 + 0.25 * random.nextDouble(),
                random.nextDouble());
    }

    /** What an evaluator makes of the results. */
    String result() {
        return judged(diligence, BELOW_TARGET, ABOVE_TARGET);
    }

    /** What an evaluator makes of the behaviour. */
    String behaviour() {
        return judged(conduct, RESENTED, ADMIRED);
    }

    private static String judged(double value, double below, double above) {
        if (value < below) {
            return "BELOW";
        }
        return value >= above ? "ABOVE" : "MEETS";
    }
}
