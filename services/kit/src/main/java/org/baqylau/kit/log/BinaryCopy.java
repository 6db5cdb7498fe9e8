package org.baqylau.kit.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows into a table by PostgreSQL's binary COPY, the fastest way in. Only for rows that are known to be new.
 *
 * @see <a href="https://www.postgresql.org/docs/18/sql-copy.html">COPY, binary format</a>
 */
public final class BinaryCopy implements AutoCloseable {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int FLUSH_AT = 128 * 1024;
    private static final long EPOCH_SECONDS = 946_684_800L;
    private static final long EPOCH_DAY = 10_957L;

    private final CopyIn copy;
    private final int columns;
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(FLUSH_AT * 2);
    private final DataOutputStream out = new DataOutputStream(buffer);

    /** @param table the table with its columns, as SQL of ours */
    public BinaryCopy(Connection connection, String table, int columns) throws SQLException {
        this.columns = columns;
        this.copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY " + table + " FROM STDIN (FORMAT binary)");
        write(() -> {
            out.write(SIGNATURE);
            out.writeInt(0);
            out.writeInt(0);
        });
    }

    /** Starts a row; its values follow in the columns' order. */
    public BinaryCopy row() throws SQLException {
        if (buffer.size() > FLUSH_AT) {
            flush();
        }
        return write(() -> out.writeShort(columns));
    }

    public BinaryCopy text(@Nullable String text) {
        return bytes(text == null ? null : text.getBytes(UTF_8));
    }

    public BinaryCopy bytes(byte @Nullable [] bytes) {
        return write(() -> {
            if (bytes == null) {
                out.writeInt(-1);
            } else {
                out.writeInt(bytes.length);
                out.write(bytes);
            }
        });
    }

    public BinaryCopy int4(int value) {
        return write(() -> {
            out.writeInt(4);
            out.writeInt(value);
        });
    }

    public BinaryCopy int8(long value) {
        return write(() -> {
            out.writeInt(8);
            out.writeLong(value);
        });
    }

    public BinaryCopy bool(boolean value) {
        return write(() -> {
            out.writeInt(1);
            out.writeByte(value ? 1 : 0);
        });
    }

    /** To the microsecond, as PostgreSQL keeps it. */
    public BinaryCopy timestamp(@Nullable Instant instant) {
        return instant == null
                ? bytes(null)
                : int8((instant.getEpochSecond() - EPOCH_SECONDS) * 1_000_000L + instant.getNano() / 1_000);
    }

    public BinaryCopy date(@Nullable LocalDate date) {
        return date == null ? bytes(null) : int4(Math.toIntExact(date.toEpochDay() - EPOCH_DAY));
    }

    @Override
    public void close() throws SQLException {
        try {
            write(() -> out.writeShort(-1));
            flush();
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void flush() throws SQLException {
        byte[] bytes = buffer.toByteArray();
        copy.writeToCopy(bytes, 0, bytes.length);
        buffer.reset();
    }

    private interface Part {
        void write() throws IOException;
    }

    private BinaryCopy write(Part part) {
        try {
            part.write();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
