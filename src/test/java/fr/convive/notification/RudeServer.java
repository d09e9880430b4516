package fr.convive.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server with the manners that a test gives it: what it answers instead of what is usual. */
final class RudeServer implements AutoCloseable {

    /** It hangs up without a word. */
    static final String HANG_UP = "";
    /** It says nothing and waits. */
    static final String SILENCE = "…";

    private final ServerSocket socket;
    private final Manners manners;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<String> letters = new CopyOnWriteArrayList<>();

    /** The answer to a command, {@code CONNECT} and {@code END} of a letter among them; null: the usual one. */
    interface Manners {
        String answer(String command, int lettersTaken);
    }

    RudeServer(Manners manners) {
        this.manners = manners;
        try {
            this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        start(this::listen);
    }

    int port() {
        return socket.getLocalPort();
    }

    List<String> heard() {
        return heard;
    }

    /** Those it read to the end, whatever it answered then. */
    List<String> letters() {
        return letters;
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "rude-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                var caller = socket.accept();
                start(() -> talk(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket caller) {
        try (caller;
                var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
                var out = new java.io.OutputStreamWriter(caller.getOutputStream(), StandardCharsets.UTF_8)) {
            if (!answered("CONNECT", "220 rude.example ESMTP", out)) {
                return;
            }
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                heard.add(line);
                if (!answered(line, usual(line), out) || line.equals("QUIT")) {
                    return;
                }
                if (line.equals("DATA")) {
                    letters.add(read(in));
                    if (!answered("END", "250 taken", out)) {
                        return;
                    }
                }
            }
        } catch (IOException gone) {
            // the caller lost patience
        }
    }

    private static String read(BufferedReader in) throws IOException {
        var letter = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            letter.append(line).append('\n');
        }
        return letter.toString();
    }

    private static String usual(String line) {
        return line.equals("DATA") ? "354 go on" : line.equals("QUIT") ? "221 bye" : "250 fine";
    }

    private boolean answered(String command, String usual, Writer out) throws IOException {
        var own = manners.answer(command, letters.size());
        var said = own == null ? usual : own;
        if (said.equals(HANG_UP)) {
            return false;
        }
        if (said.equals(SILENCE)) {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException woken) {
                Thread.currentThread().interrupt();
            }
            return false;
        }
        out.write(said + "\r\n");
        out.flush();
        return true;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
