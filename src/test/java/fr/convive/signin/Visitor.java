package fr.convive.signin;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody with a browser, somewhere on the network: keeps their session and the cookie of their device. */
final class Visitor {

    private static final Pattern DEVICE = Pattern.compile(Knock.DEVICE + "=([^;]+);");

    private final MockMvcTester mvc;
    private final String address;
    private MockHttpSession session = new MockHttpSession();
    private @Nullable String device;

    Visitor(MockMvcTester mvc, String address) {
        this.mvc = mvc;
        this.address = address;
    }

    MvcTestResult get(String uri) {
        return seen(mvc.get()
                .uri(java.net.URI.create(uri))
                .session(session)
                .cookie(cookies())
                .with(this::here)
                .exchange());
    }

    /** Posts a form: name, value, name, value… */
    MvcTestResult post(String uri, String... fields) {
        var request = mvc.post()
                .uri(uri)
                .session(session)
                .cookie(cookies())
                .with(csrf())
                .with(this::here);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return seen(request.exchange());
    }

    MvcTestResult signIn(String login, String password) {
        return post("/connexion", "username", login, "password", password);
    }

    boolean isIn() {
        return get("/compte").getResponse().getStatus() == 200;
    }

    MockHttpSession session() {
        return session;
    }

    /** Goes on in the session of somebody else, as who has stolen its number. */
    Visitor steal(Visitor from) {
        session = new MockHttpSession();
        var stolen = from.session();
        java.util.Collections.list(stolen.getAttributeNames())
                .forEach(name -> session.setAttribute(name, Objects.requireNonNull(stolen.getAttribute(name))));
        return this;
    }

    static String page(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private org.springframework.mock.web.MockHttpServletRequest here(
            org.springframework.mock.web.MockHttpServletRequest request) {
        request.setRemoteAddr(address);
        request.addHeader("User-Agent", "Mozilla/5.0 Gecko/20100101 Firefox/140.0");
        return request;
    }

    private Cookie[] cookies() {
        return new Cookie[] {new Cookie(Knock.DEVICE, device == null ? "none" : device)};
    }

    private MvcTestResult seen(MvcTestResult result) {
        result.getResponse().getHeaders("Set-Cookie").forEach(line -> {
            var given = DEVICE.matcher(line);
            if (given.find()) {
                device = given.group(1);
            }
        });
        return result;
    }
}
