package fr.convive;

import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** A partner of the demonstration who signs by the link of their letter, page after page, as they would in a browser. */
final class LinkStory {

    private static final Pattern LINK = Pattern.compile("/s/[A-Za-z0-9_-]{43}");
    private static final Pattern CODE = Pattern.compile("code : (\\d{6})");
    private static final Pattern FORM = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final RestClient site;
    private final String email;
    private final Map<String, String> cookies = new java.util.TreeMap<>();

    LinkStory(RestClient site, String email) {
        this.site = site.mutate()
                .requestFactory(new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build()))
                .build();
        this.email = email;
    }

    /** Reads, asks for the code, types name and capacity, consents, confirms. */
    void sign(String name, String capacity) {
        var door = found(LINK).group();
        post(door, get(door), Map.of());
        var text = get("/signer");
        post("/signer/code", text, Map.of("pour", "signature"));
        post(
                "/signer/signature",
                get("/signer/signature"),
                Map.of(
                        "name",
                        name,
                        "capacity",
                        capacity,
                        "consent",
                        "true",
                        "code",
                        found(CODE).group(1)));
        post("/signer/confirmation", get("/signer/confirmation"), Map.of());
    }

    /** In the newest letter that holds it. */
    private Matcher found(Pattern pattern) {
        return Objects.requireNonNull(site.get()
                        .uri("/api/rehearsal/mail?to=" + email)
                        .headers(headers -> headers.setBasicAuth("referent", "referent"))
                        .retrieve()
                        .body(JsonNode.class))
                .valueStream()
                .map(letter -> pattern.matcher(letter.get("text").asString()))
                .filter(Matcher::find)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No letter for " + email));
    }

    private String get(String path) {
        var page = site.get().uri(path).headers(this::carry).retrieve().toEntity(String.class);
        keep(page);
        return Objects.requireNonNullElse(page.getBody(), "");
    }

    private void post(String path, String page, Map<String, String> fields) {
        var form = new LinkedMultiValueMap<String, String>();
        fields.forEach(form::add);
        var token = FORM.matcher(page);
        if (token.find()) {
            form.add("_csrf", token.group(1));
        }
        keep(site.post()
                .uri(path)
                .headers(this::carry)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .toEntity(String.class));
    }

    private void carry(HttpHeaders headers) {
        headers.set(
                HttpHeaders.COOKIE,
                cookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; ")));
    }

    private void keep(ResponseEntity<String> answer) {
        answer.getHeaders().getOrDefault(HttpHeaders.SET_COOKIE, List.of()).forEach(cookie -> {
            var pair = cookie.substring(0, cookie.contains(";") ? cookie.indexOf(';') : cookie.length());
            cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        });
    }
}
