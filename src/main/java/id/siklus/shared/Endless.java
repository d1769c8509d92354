package id.siklus.shared;

/** Work of this node that must never end by itself; {@link EndlessWork} makes it seen if it does. */
public interface Endless {

    /** A short name for those who watch. */
    String work();

    /** Whether it ought to run and does not. */
    boolean isDead();

    /** How often it has failed since the node started; it has gone on each time. */
    long failures();
}
