package id.siklus.chaos;

import id.siklus.processes.DatabaseServer;
import id.siklus.processes.Wait;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** The disk of the database fills up under load and is made free again. */
final class DatabaseDiskFull implements Fault {

    private @Nullable SmallDisk disk;
    private @Nullable DatabaseServer server;

    @Override
    public String name() {
        return "disk of the database full";
    }

    @Override
    public DatabaseServer database(Machine machine) {
        disk = SmallDisk.ofMebibytes(800);
        server = machine.copyOfServer(disk.folder("postgres"));
        return server;
    }

    @Override
    public void strike(Run run, Random random, int number) {
        run.startNode();
        run.startGenerator();
        run.awaitTaken(0.2);
        disk.fill();
        boolean felt = Wait.within(25, () -> !hasRoom(run));
        Faults.pause(4);
        run.note(felt ? "the database met the end of the disk" : "FAILED: the disk never filled up");
        long before = progress(run);
        disk.free();
        if (before < 0) {
            // Where the log itself could not grow the server has given up.
            server.close();
            server.start();
            before = run.progress();
        }
        run.recover(before, 90);
    }

    private static boolean hasRoom(Run run) {
        try {
            run.jdbc()
                    .sql("create table public.probe as select repeat('x', 2000) from generate_series(1, 5000)")
                    .update();
            run.jdbc().sql("drop table public.probe").update();
            return true;
        } catch (DataAccessException full) {
            return false;
        }
    }

    private static long progress(Run run) {
        try {
            return run.progress();
        } catch (DataAccessException down) {
            return -1;
        }
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
