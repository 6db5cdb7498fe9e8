package org.baqylau.intake.adapter.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * Result lines on their way to the client, in order. What does not fit into a little memory waits on disk, so that who
 * makes them never waits for who reads them.
 */
final class ResultSpool implements AutoCloseable {
    private static final int PIECE = 64 * 1024;

    private final int inMemory;
    private final Path folder;
    private final ArrayDeque<byte[]> memory = new ArrayDeque<>();
    private int bytes;
    private @Nullable FileChannel file;
    private long written;
    private long read;
    private boolean ended;
    private @Nullable IOException failure;

    /**
     * @param inMemory bytes that wait in memory before the disk is used
     * @param folder on that disk
     */
    ResultSpool(int inMemory, Path folder) {
        this.inMemory = inMemory;
        this.folder = folder;
    }

    /** Adds lines; never waits for the reader. */
    synchronized void add(byte[] lines) throws IOException {
        if (read < written || bytes + lines.length > inMemory) {
            var to = file();
            for (var buffer = ByteBuffer.wrap(lines); buffer.hasRemaining(); ) {
                written += to.write(buffer, written);
            }
        } else {
            memory.add(lines);
            bytes += lines.length;
        }
        notifyAll();
    }

    /** Nothing more will be added. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** Nothing more will come, although it should: whoever takes is told. */
    synchronized void fail(IOException cause) {
        failure = cause;
        notifyAll();
    }

    /**
     * Waits for the next lines; null when all were taken and no more will come.
     *
     * @throws IOException where they broke off
     */
    synchronized byte @Nullable [] take() throws IOException, InterruptedException {
        while (memory.isEmpty() && read == written && !ended && failure == null) {
            wait();
        }
        if (failure != null) {
            throw failure;
        }
        if (!memory.isEmpty()) {
            byte[] lines = memory.remove();
            bytes -= lines.length;
            return lines;
        }
        return read < written ? fromFile() : null;
    }

    private byte[] fromFile() throws IOException {
        var buffer = ByteBuffer.allocate((int) Math.min(PIECE, written - read));
        while (buffer.hasRemaining()) {
            read += file().read(buffer, read);
        }
        if (read == written) {
            file().truncate(0);
            read = 0;
            written = 0;
        }
        return buffer.array();
    }

    /** A file for the owner alone, without a name from the start, so that nothing is left of it whatever happens. */
    private FileChannel file() throws IOException {
        if (file == null) {
            var path = Files.createTempFile(folder, "results", null);
            file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
            Files.delete(path);
        }
        return file;
    }

    /** Whether lines wait on disk. */
    synchronized boolean isOnDisk() {
        return read < written;
    }

    @Override
    public synchronized void close() throws IOException {
        ended = true;
        if (file != null) {
            file.close();
        }
    }
}
