package io.jenkins.plugins.veeam.record;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A file that is whole at any moment, and on the disk before {@link #write} returns.
 *
 * <p>On Windows a file can't be replaced while a page or a virus scanner reads it: what is refused is tried again for a moment.
 */
final class SafeFile {

    /** How often a file that can't be replaced is tried again. */
    static final int ATTEMPTS = 20;

    private static final SafeFile HERE = new SafeFile(
            (from, to) -> Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING),
            () -> LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100)));

    /** Puts a file in another one's place. */
    interface Replacing {
        void replace(Path from, Path to) throws IOException;
    }

    private final Replacing replacing;
    private final Runnable pause;

    /** @param pause a moment between two attempts */
    SafeFile(Replacing replacing, Runnable pause) {
        this.replacing = replacing;
        this.pause = pause;
    }

    static void write(Path file, byte[] content) throws IOException {
        HERE.put(file, content);
    }

    void put(Path file, byte[] content) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        replace(fresh, file);
        forceName(file);
    }

    private void replace(Path fresh, Path file) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                replacing.replace(fresh, file);
                return;
            } catch (NoSuchFileException gone) {
                throw gone;
            } catch (FileSystemException refused) {
                if (attempt == ATTEMPTS) {
                    throw refused;
                }
                pause.run();
            }
        }
    }

    /** The new name must be on disk too; Windows can't do that, and keeps names in order by itself. */
    private static void forceName(Path file) throws IOException {
        if (File.separatorChar == '/') {
            try (FileChannel names = FileChannel.open(file.resolveSibling("."), StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }
}
