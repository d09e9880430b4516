package fr.convive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The rooms as people walk through them: signed in by the form, one session each. */
@TestComponent
public class Visits {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"(_action|_version|_seen)\" value=\"([^\"]*)\"");

    @Autowired
    MockMvcTester mvc;

    private final Map<String, MockHttpSession> sessions = new LinkedHashMap<>();

    public MvcTestResult get(String login, String uri) {
        return mvc.get().uri(uri).session(session(login)).exchange();
    }

    /** Posts a form: name, value, name, value… */
    public MvcTestResult post(String login, String uri, Object... fields) {
        var request = mvc.post().uri(uri).session(session(login)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param((String) fields[i], String.valueOf(fields[i + 1]));
        }
        return request.exchange();
    }

    /** What a page said, having been shown. */
    public String shown(String login, String uri) {
        var result = get(login, uri);
        assertThat(result).as(login + " " + uri).hasStatusOk();
        return body(result);
    }

    public static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** The hidden fields of the form on a page, to be posted with the answers. */
    public static Object[] posted(String page, Object... answers) {
        var fields = new LinkedHashMap<String, Object>();
        var hidden = HIDDEN.matcher(page);
        while (hidden.find()) {
            fields.put(hidden.group(1), hidden.group(2));
        }
        for (int i = 0; i < answers.length; i += 2) {
            fields.put((String) answers[i], answers[i + 1]);
        }
        return fields.entrySet().stream()
                .flatMap(field -> java.util.stream.Stream.of(field.getKey(), field.getValue()))
                .toArray();
    }

    /** Everybody walks out. */
    void leaveAll() {
        sessions.clear();
    }

    /** Walks out; who comes back signs in again. */
    public void leave(String login) {
        sessions.remove(login);
    }

    private MockHttpSession session(String login) {
        return sessions.computeIfAbsent(login, name -> {
            var result = mvc.post()
                    .uri("/connexion")
                    .with(csrf())
                    .param("username", name)
                    .param("password", name)
                    .exchange();
            assertThat(result).hasStatus3xxRedirection().hasRedirectedUrl("/");
            return (MockHttpSession) result.getRequest().getSession();
        });
    }
}
