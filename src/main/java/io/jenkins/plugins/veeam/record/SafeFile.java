package io.jenkins.plugins.veeam.record;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that is whole at any moment, and on the disk before {@link #write} returns. */
final class SafeFile {

    private SafeFile() {}

    static void write(Path file, byte[] content) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceName(file);
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
