package id.siklus.chaos;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small file system in memory, which only root can mount, and a ballast that fills it to the last byte. */
final class SmallDisk implements AutoCloseable {

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /**
     * Mounts one.
     *
     * @throws Skipped where the machine does not allow it
     */
    static SmallDisk ofMebibytes(int size) {
        try {
            Path folder = Files.createTempDirectory("siklus-disk");
            run("mount", "-t", "tmpfs", "-o", "size=" + size + "m", "tmpfs", folder.toString());
            return new SmallDisk(folder);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Path folder(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Leaves no byte free. */
    void fill() {
        byte[] block = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(ballast())) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            // that was the purpose
        }
    }

    void free() {
        try {
            Files.delete(ballast());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    @Override
    public void close() {
        run("umount", "-l", folder.toString());
    }

    private static void run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
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
