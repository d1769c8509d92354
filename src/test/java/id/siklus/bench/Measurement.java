package id.siklus.bench;

import java.util.List;

/** Measures one thing, on databases and nodes that it makes for itself and leaves nothing of. */
interface Measurement {

    /** A few words; {@code ONLY} chooses by them. */
    String name();

    /** Measures once. What it compares it measures here, side by side: figures of two runs are never divided. */
    List<Figure> take(BenchWorld world) throws Exception;
}
