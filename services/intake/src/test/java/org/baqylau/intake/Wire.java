package org.baqylau.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;

/** A client that does on its connection what no library would. */
final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;

    private Wire(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(PATIENCE_MILLIS);
        out = socket.getOutputStream();
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** Sends the head of a request alone. */
    static Wire post(URI root, String token, String type, String lengthHeader) throws IOException {
        var wire = new Wire(new Socket(root.getHost(), root.getPort()));
        wire.out.write(("POST /api/events HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                        + "\r\nContent-Type: " + type + "\r\n" + lengthHeader + "\r\n\r\n")
                .getBytes(ISO_8859_1));
        wire.out.flush();
        return wire;
    }

    static Wire chunked(URI root, String token, String type) throws IOException {
        return post(root, token, type, "Transfer-Encoding: chunked");
    }

    void send(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    void chunk(byte[] bytes) throws IOException {
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(ISO_8859_1));
        out.write(bytes);
        out.write("\r\n".getBytes(ISO_8859_1));
        out.flush();
    }

    void lastChunk() throws IOException {
        send("0\r\n\r\n".getBytes(ISO_8859_1));
    }

    boolean hasAnswer() throws IOException {
        return in.available() > 0;
    }

    /** The status line and the head, then the body. */
    record Answer(String head, String body) {

        int status() {
            return Integer.parseInt(head.substring(9, 12));
        }
    }

    String head() throws IOException {
        var head = new StringBuilder();
        for (var line = line(); !line.isEmpty(); line = line()) {
            head.append(line).append('\n');
        }
        return head.toString();
    }

    Answer answer() throws IOException {
        var head = head();
        var lower = head.toLowerCase(Locale.ROOT);
        var body = new ByteArrayOutputStream();
        if (lower.contains("transfer-encoding: chunked")) {
            for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
                body.write(in.readNBytes(size));
                line();
            }
            line();
        } else {
            var length = lower.replaceAll("(?s).*content-length: (\\d+).*", "$1");
            body.write(in.readNBytes(Integer.parseInt(length)));
        }
        return new Answer(head, body.toString(UTF_8));
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new IOException("the connection ended within " + line.toString(UTF_8));
            }
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
