package id.siklus.chaos;

import id.siklus.processes.BrokerServer;
import id.siklus.processes.Wait;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The disk of the broker fills up under load, it gives up, and is started again once there is room. */
final class BrokerDiskFull implements Fault {

    private @Nullable SmallDisk disk;
    private @Nullable BrokerServer server;

    @Override
    public String name() {
        return "disk of the broker full";
    }

    @Override
    public BrokerServer broker(Machine machine) {
        disk = SmallDisk.ofMebibytes(400);
        server = new BrokerServer(disk.folder("broker"));
        return server;
    }

    @Override
    public void strike(Run run, Random random, int number) {
        run.startNode();
        run.startGenerator();
        run.awaitTaken(0.2);
        disk.fill();
        boolean felt = Wait.within(40, () -> !server.isAlive());
        run.note(felt ? "the broker gave up" : "the broker went on without room");
        Faults.pause(3);
        long before = run.progress();
        disk.free();
        server.kill();
        run.recover(before, 90, server::start);
    }

    @Override
    public void cleanUp(Machine machine) {
        if (server != null) {
            server.close();
            server = null;
        }
        if (disk != null) {
            disk.close();
            disk = null;
        }
    }
}
