package id.siklus.bench;

import id.siklus.bench.Figure.Unit;
import java.util.List;
import java.util.Map;

/** How long a node takes from its start until a page can be asked for, and what it then keeps in memory. */
final class ReadyTime implements Measurement {

    @Override
    public String name() {
        return "time to ready";
    }

    @Override
    public List<Figure> take(BenchWorld world) {
        String database = world.freshDatabase();
        try (Node node = world.startNode(database, List.of("-Xmx512m"), Map.of())) {
            return List.of(
                    Figure.of("start of a node until it is ready", node.millisToReady(), Unit.MILLIS),
                    Figure.of("heap of an idle node after a full collection", node.heapAfterFullGc(), Unit.MEBIBYTES));
        } finally {
            world.drop(database);
        }
    }
}
