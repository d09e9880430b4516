package fr.convive.partner;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The register of companies on this machine: answers what it is told to, hears what it is asked. */
final class Register implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private volatile Behaviour behaviour = exchange -> say(exchange, 200, "{\"results\":[]}");

    interface Behaviour {
        void answer(HttpExchange exchange) throws IOException;
    }

    Register() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/search", exchange -> {
            asked.add(exchange.getRequestURI().getRawQuery());
            try (exchange) {
                behaviour.answer(exchange);
            }
        });
        server.setExecutor(threads);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/search");
    }

    Register answers(String body) {
        behaviour = exchange -> say(exchange, 200, body);
        return this;
    }

    Register fails(int status, String body, String... header) {
        behaviour = exchange -> {
            for (int i = 0; i < header.length; i += 2) {
                exchange.getResponseHeaders().set(header[i], header[i + 1]);
            }
            say(exchange, status, body);
        };
        return this;
    }

    /** Says that much more is to come, and hangs up. */
    Register breaksOff(String beginning) {
        behaviour = exchange -> {
            var bytes = beginning.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length + 1000L);
            exchange.getResponseBody().write(bytes);
            exchange.getResponseBody().flush();
        };
        return this;
    }

    /** Takes the question, says nothing until the end. */
    Register keepsSilent() {
        behaviour = exchange -> await();
        return this;
    }

    /** Begins to answer, and says no more until the end. */
    Register stops(String beginning) {
        behaviour = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(beginning.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            await();
        };
        return this;
    }

    private void await() {
        try {
            closing.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
