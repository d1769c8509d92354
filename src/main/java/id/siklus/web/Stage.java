package id.siklus.web;

/**
 * One stage in a strip of stages.
 *
 * @param detail a date or a state in a word or two
 */
public record Stage(String title, String detail, State state) {

    /** The class of the stage. */
    public String getLook() {
        return switch (state) {
            case DONE -> "done";
            case NOW -> "now";
            case LATE -> "late";
            case AHEAD -> "";
        };
    }

    /** Whether this is where things stand. */
    public boolean isCurrent() {
        return state == State.NOW || state == State.LATE;
    }

    /** Where a stage stands. */
    public enum State {
        DONE,
        NOW,
        LATE,
        AHEAD
    }
}
