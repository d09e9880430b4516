package fr.convive.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;

/** A real provider on loopback, from its Maven artifact that the build unpacked, with one realm and one person. */
final class Keycloak implements AutoCloseable {

    static final String LOGIN = "essai-keycloak";
    static final String PASSWORD = "une girafe sous la neige";

    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private final Process process;
    private final int port;

    Keycloak(String application) throws IOException, InterruptedException {
        var home = home();
        forget(home.resolve("data"));
        port = freePort();
        var realm = home.resolve("data/import/convive.json");
        Files.createDirectories(realm.getParent());
        Files.writeString(realm, realm(application));
        var command = new ProcessBuilder(
                        "sh",
                        home.resolve("bin/kc.sh").toAbsolutePath().toString(),
                        "start-dev",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--cache=local",
                        "--import-realm")
                .redirectErrorStream(true)
                .redirectOutput(home.resolveSibling("keycloak.log").toFile());
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        command.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
        process = command.start();
        await();
    }

    String issuer() {
        return "http://127.0.0.1:" + port + "/realms/convive";
    }

    private void await() throws IOException, InterruptedException {
        var client = HttpClient.newHttpClient();
        var asked = HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                .timeout(Duration.ofSeconds(5))
                .build();
        for (long waited = 0; waited < PATIENCE.toMillis() && process.isAlive(); waited += 250) {
            try {
                if (client.send(asked, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // it is still starting
            }
            Thread.sleep(250);
        }
        close();
        throw new IllegalStateException(
                "Keycloak did not start:\n" + Files.readString(home().resolveSibling("keycloak.log"), UTF_8));
    }

    private static Path home() throws IOException {
        try (var unpacked = Files.list(Path.of("target/keycloak"))) {
            return unpacked.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    private static void forget(Path data) throws IOException {
        if (Files.exists(data)) {
            try (var files = Files.walk(data)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String realm(String application) {
        return """
                {"realm": "convive", "enabled": true, "sslRequired": "none",
                 "clients": [{
                   "clientId": "convive", "secret": "secret", "enabled": true, "protocol": "openid-connect",
                   "standardFlowEnabled": true, "redirectUris": ["@/connexion/retour/*"],
                   "attributes": {"post.logout.redirect.uris": "@/connexion", "pkce.code.challenge.method": "S256"},
                   "protocolMappers": [{
                     "name": "roles", "protocol": "openid-connect", "protocolMapper": "oidc-usermodel-attribute-mapper",
                     "config": {"user.attribute": "convive_roles", "claim.name": "convive_roles", "multivalued": "true",
                                "jsonType.label": "String", "id.token.claim": "true", "userinfo.token.claim": "true"}}]}],
                 "users": [{
                   "username": "%s", "enabled": true, "firstName": "Agathe", "lastName": "Morin",
                   "email": "agathe@example.org", "emailVerified": true,
                   "attributes": {"convive_roles": ["head:0750654D", "emperor:FR"]},
                   "credentials": [{"type": "password", "value": "%s"}]}]}
                """.formatted(LOGIN, PASSWORD).replace("@/", application + "/");
    }

    /** With the server that the script started. */
    @Override
    public void close() {
        var started = process.descendants().toList();
        process.destroy();
        started.forEach(ProcessHandle::destroy);
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        started.forEach(ProcessHandle::destroyForcibly);
    }
}
