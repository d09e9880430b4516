package fr.convive.document;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Speaks to clamd by its INSTREAM command: the file in chunks, each after its length, then nought; « FOUND » or « OK ». */
final class Clamd {

    private static final int CHUNK = 64 * 1024;
    private static final int MOST_ANSWER = 4096;

    private final String host;
    private final int port;
    private final Duration patience;

    Clamd(String host, int port, Duration patience) {
        this.host = host;
        this.port = port;
        this.patience = patience;
    }

    /** What it found; an {@link IOException} where it cannot be asked or does not say. */
    Health scan(byte[] content) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), Math.toIntExact(patience.toMillis()));
            socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
            var out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            for (int at = 0; at < content.length; at += CHUNK) {
                int length = Math.min(CHUNK, content.length - at);
                out.writeInt(length);
                out.write(content, at, length);
            }
            out.writeInt(0);
            out.flush();
            return read(answer(socket));
        }
    }

    private static String answer(Socket socket) throws IOException {
        var said = new ByteArrayOutputStream();
        var in = socket.getInputStream();
        for (int read = in.read(); read > 0 && said.size() < MOST_ANSWER; read = in.read()) {
            said.write(read);
        }
        return said.toString(StandardCharsets.US_ASCII).strip();
    }

    private static Health read(String answer) throws IOException {
        if (answer.endsWith(" FOUND")) {
            return Health.INFECTED;
        }
        if (answer.endsWith(": OK")) {
            return Health.CLEAN;
        }
        throw new IOException("clamd says: " + answer);
    }
}
