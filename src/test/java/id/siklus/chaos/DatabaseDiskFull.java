package id.siklus.chaos;

import id.siklus.processes.DatabaseServer;
import id.siklus.processes.Wait;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.springframework.dao.DataAccessException;

/**
 * The disk of the database fills up under load and is made free again. The disk is a small file system in memory, which
 * only root can mount; without that the fault is skipped, and the table says so.
 */
final class DiskFull implements Fault {

    private Path disk;
    private DatabaseServer server;

    @Override
    public String name() {
        return "disk of the database full";
    }

    @Override
    public DatabaseServer database(Machine machine) {
        try {
            disk = Files.createTempDirectory("siklus-disk");
            run("mount", "-t", "tmpfs", "-o", "size=600m", "tmpfs", disk.toString());
            Path folder = Files.createDirectory(disk.resolve("postgres"));
            server = machine.copyOfServer(folder);
            return server;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void strike(Run run, Random random, int number) {
        run.startNode();
        run.startGenerator();
        run.awaitTaken(0.2);
        Path ballast = disk.resolve("ballast");
        fill(ballast);
        boolean felt = Wait.within(25, () -> {
            try {
                run.jdbc()
                        .sql("create table public.probe as select repeat('x', 2000) from generate_series(1, 5000)")
                        .update();
                run.jdbc().sql("drop table public.probe").update();
                return false;
            } catch (DataAccessException full) {
                return true;
            }
        });
        Faults.pause(4);
        run.note(felt ? "the database met the end of the disk" : "the disk never filled up");
        long before = progress(run);
        delete(ballast);
        if (before < 0) {
            restart();
            before = run.progress();
        }
        run.recover(before, 90);
    }

    private static long progress(Run run) {
        try {
            return run.progress();
        } catch (DataAccessException down) {
            return -1;
        }
    }

    /** Where the log itself could not grow the server has given up. */
    private void restart() {
        server.close();
        server.start();
    }

    private static void fill(Path ballast) {
        byte[] block = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            // that was the purpose
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void cleanUp(Machine machine) {
        if (server != null) {
            server.close();
            server = null;
        }
        if (disk != null) {
            run("umount", "-l", disk.toString());
            disk = null;
        }
    }

    private static void run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new Skipped(String.join(" ", command) + ": " + said.strip());
            }
        } catch (IOException broken) {
            throw new Skipped(broken.toString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The machine does not allow the fault. */
    static final class Skipped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Skipped(String reason) {
            super(reason);
        }
    }
}
