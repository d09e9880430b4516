package fr.convive.document;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A clamd that knows one signature, the EICAR test file's, and speaks INSTREAM as the real one does. */
final class StubClamd implements AutoCloseable {

    /** The test file of EICAR, in two halves so that no antivirus takes this source for it. */
    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

    private final ServerSocket server;

    StubClamd() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        var thread = new Thread(this::serve, "stub-clamd");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var client = server.accept()) {
                answer(client);
            } catch (IOException closed) {
                // the next one, or the end
            }
        }
    }

    private static void answer(Socket client) throws IOException {
        var in = new DataInputStream(client.getInputStream());
        var command = new StringBuilder();
        for (int read = in.read(); read > 0; read = in.read()) {
            command.append((char) read);
        }
        var content = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            content.write(in.readNBytes(length));
        }
        var said = !command.toString().equals("zINSTREAM")
                ? "UNKNOWN COMMAND"
                : content.toString(StandardCharsets.ISO_8859_1).contains(EICAR)
                        ? "stream: Win.Test.EICAR_HDB-1 FOUND"
                        : "stream: OK";
        client.getOutputStream().write((said + "\0").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
