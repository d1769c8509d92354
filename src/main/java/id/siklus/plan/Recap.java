package id.siklus.plan;

/** The two closed ledgers that a realisation waits for. */
public enum Recap {
    ATTENDANCE,
    WORK
}
