package fr.convive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of tasks as a browser meets them: shown to the person they are for, then posted with their hidden answers. */
public final class Pages {

    private static final Pattern HIDDEN = Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final MockMvcTester mvc;
    private final Life life;

    public Pages(MockMvcTester mvc, Life life) {
        this.mvc = mvc;
        this.life = life;
    }

    /** A page as it was shown, with what it carries without showing it. */
    public record Page(String address, MockHttpSession session, String html, Map<String, List<String>> hidden) {}

    public Page open(String number, String key) {
        var task = life.task(number, key);
        var session = signedIn(Life.loginFor(task.audience()));
        var shown = mvc.get().uri("/taches/" + task.id()).session(session).exchange();
        assertThat(shown).hasStatus(200);
        return page("/taches/" + task.id(), session, html(shown));
    }

    /** The page that came back: what it carries now. */
    public Page again(Page page, MvcTestResult answered) {
        return page(page.address(), page.session(), html(answered));
    }

    private static Page page(String address, MockHttpSession session, String html) {
        Map<String, List<String>> hidden = new LinkedHashMap<>();
        var found = HIDDEN.matcher(html);
        while (found.find()) {
            if (!found.group(1).equals("_csrf")) {
                hidden.computeIfAbsent(found.group(1), name -> new ArrayList<>())
                        .add(unescaped(found.group(2)));
            }
        }
        assertThat(hidden).containsKeys("_action", "_version");
        return new Page(address, session, html, hidden);
    }

    public MvcTestResult post(Page page, Map<String, ?> answer) {
        var request = mvc.post().uri(page.address()).session(page.session()).with(csrf());
        page.hidden().forEach((name, values) -> {
            if (!answer.containsKey(name)) {
                request.param(name, values.toArray(String[]::new));
            }
        });
        answer.forEach((name, value) -> request.param(name, texts(value)));
        return request.exchange();
    }

    /** The same with a file chosen. */
    public MvcTestResult post(Page page, Map<String, ?> answer, String field, String fileName, byte[] content) {
        var request = mvc.post()
                .uri(page.address())
                .multipart()
                .file(new MockMultipartFile(field, fileName, "application/octet-stream", content));
        request.session(page.session());
        request.with(csrf());
        page.hidden().forEach((name, values) -> {
            if (!answer.containsKey(name)) {
                request.param(name, values.toArray(String[]::new));
            }
        });
        answer.forEach((name, value) -> request.param(name, texts(value)));
        return request.exchange();
    }

    public void assertWrong(Page page, Map<String, ?> answer, String... words) {
        assertShown(post(page, answer), 422, "id=\"erreurs\"", words);
    }

    public void assertRefused(Page page, Map<String, ?> answer, String... words) {
        assertShown(post(page, answer), 409, "id=\"refus\"", words);
    }

    private static void assertShown(MvcTestResult answered, int status, String box, String... words) {
        assertThat(answered).hasStatus(status);
        assertThat(html(answered)).contains(box).contains(words);
    }

    public void assertTaken(Page page, Map<String, ?> answer) {
        assertThat(post(page, answer)).hasStatus3xxRedirection().hasRedirectedUrl("/taches");
    }

    /** The usual answer, as a browser sends it; the keys of these maps stand in brackets. */
    public Map<String, Object> typed(String formKey, String... maps) {
        Map<String, Object> typed = new LinkedHashMap<>();
        life.form(formKey).forEach((name, value) -> flatten(name, value, typed, List.of(maps)));
        return typed;
    }

    private static void flatten(String path, Object value, Map<String, Object> typed, List<String> maps) {
        if (value instanceof Map<?, ?> parts) {
            parts.forEach((name, part) ->
                    flatten(maps.contains(path) ? path + "[" + name + "]" : path + "." + name, part, typed, maps));
        } else if (value instanceof List<?> rows) {
            for (int i = 0; i < rows.size(); i++) {
                flatten(path + "[" + i + "]", rows.get(i), typed, maps);
            }
        } else {
            typed.put(path, value == null ? "" : value.toString());
        }
    }

    private MockHttpSession signedIn(String login) {
        var answer = mvc.post()
                .uri("/connexion")
                .with(csrf())
                .param("username", login)
                .param("password", login)
                .exchange();
        assertThat(answer).hasStatus3xxRedirection();
        return (MockHttpSession) Objects.requireNonNull(answer.getRequest().getSession(false));
    }

    private static String[] texts(Object value) {
        return value instanceof List<?> several
                ? several.stream().map(Object::toString).toArray(String[]::new)
                : new String[] {value.toString()};
    }

    /** The page, its attributes on one line, without those that say nothing of the answer. */
    public static String html(MvcTestResult shown) {
        return new String(shown.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .replace(" required=\"required\"", "")
                .replaceAll("\\s+", " ");
    }

    private static String unescaped(String html) {
        return html.replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
