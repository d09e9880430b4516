package fr.convive.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A provider on loopback that says whatever a test wants it to say, true or forged. */
final class StubProvider implements AutoCloseable {

    static final String CLIENT = "convive";

    private final HttpServer server;
    private final RSAKey key;
    private final RSAKey othersKey;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Set<String> used = new HashSet<>();

    StubProvider() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("stub").generate();
        othersKey = new RSAKeyGenerator(2048).keyID("stub").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/.well-known/openid-configuration", exchange -> answer(exchange, 200, """
                {"issuer": "@", "authorization_endpoint": "@/authorize", "token_endpoint": "@/token",
                 "jwks_uri": "@/jwks", "end_session_endpoint": "@/logout", "response_types_supported": ["code"],
                 "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["RS256"]}
                """.replace("@", issuer())));
        server.createContext("/jwks", exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", this::token);
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What is right, to be made wrong. */
    JWTClaimsSet.Builder claims(String subject, String nonce) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .subject(subject)
                .claim("nonce", nonce)
                .claim("preferred_username", subject)
                .claim("name", "Personne " + subject)
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(60)));
    }

    void give(String code, JWTClaimsSet claims) {
        tokens.put(code, signed(claims, key));
    }

    void giveSignedByAnother(String code, JWTClaimsSet claims) {
        tokens.put(code, signed(claims, othersKey));
    }

    void giveUnsigned(String code, JWTClaimsSet claims) {
        tokens.put(code, new PlainJWT(claims).serialize());
    }

    /** The signature of one token under the words of another. */
    void giveRewritten(String code, JWTClaimsSet said, JWTClaimsSet rewritten) {
        var parts = signed(said, key).split("\\.");
        tokens.put(code, parts[0] + "." + signed(rewritten, key).split("\\.")[1] + "." + parts[2]);
    }

    private static String signed(JWTClaimsSet claims, RSAKey with) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("stub").build(), claims);
            token.sign(new RSASSASigner(with));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void token(HttpExchange exchange) throws IOException {
        var asked = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var code = asked.getOrDefault("code", "");
        if (!tokens.containsKey(code) || !used.add(code) || !asked.containsKey("code_verifier")) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        answer(exchange, 200, """
                {"access_token": "a", "token_type": "Bearer", "expires_in": 60, "id_token": "%s"}
                """.formatted(tokens.get(code)));
    }

    static Map<String, String> form(String encoded) {
        var fields = new HashMap<String, String>();
        for (String pair : encoded.split("&")) {
            int equals = pair.indexOf('=');
            fields.put(
                    pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return fields;
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
