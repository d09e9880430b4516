package fr.convive.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Types an answer into the page as a person would, field by field; the names of the record are those of the page. */
final class FilledForm {

    private static final byte[] SCAN = fr.convive.Scans.PAGE;

    /** What stands under each name: hidden, folded, or the kind of its first field. */
    private static final String STANDING = """
            () => { const kinds = {};
              for (const e of document.querySelectorAll('main [name]')) {
                if (e.type === 'hidden') { kinds[e.name] ??= 'hidden'; continue; }
                if (kinds[e.name] && kinds[e.name] !== 'hidden') continue;
                kinds[e.name] = (e.getClientRects().length === 0 ? 'folded ' : '')
                    + (e.tagName === 'INPUT' ? e.type : e.tagName.toLowerCase());
              }
              return kinds; }
            """;

    private final Page page;
    private Map<String, String> standing;

    FilledForm(Page page) {
        this.page = page;
        this.standing = look();
    }

    @SuppressWarnings("unchecked")
    private Map<String, String> look() {
        return (Map<String, String>) page.evaluate(STANDING);
    }

    void fill(Map<String, Object> answer) {
        var fields = new LinkedHashMap<String, Object>();
        flatten("", answer, fields);
        fields.forEach(this::type);
    }

    private void type(String name, Object value) {
        if (!standing.containsKey(name) && !isNothing(value)) {
            addRow(name);
        }
        var kind = standing.getOrDefault(name, "hidden");
        if (kind.startsWith("folded")) {
            return; // the page folds what the answer makes pointless
        }
        var field =
                page.locator("main [name=\"" + name + "\"]:not([type=hidden])").first();
        switch (kind) {
            case "hidden" -> {} // the page knows it
            case "radio" -> withValue(name, value).check();
            case "checkbox" -> tick(name, value);
            case "select" -> field.selectOption(String.valueOf(value));
            case "file" -> field.setInputFiles(new FilePayload("scan.pdf", "application/pdf", SCAN));
            default -> field.fill(String.valueOf(value));
        }
        if (kind.equals("radio") || kind.equals("checkbox") || kind.equals("select")) {
            standing = look(); // a choice may fold or unfold what follows
        }
    }

    /** Lists shown with too few rows grow by their own button. */
    private void addRow(String name) {
        var list = name.replaceAll("[\\[.].*", "");
        Browser.leaving(
                page,
                () -> page.locator("main button[name=_add][value=\"" + list + "\"]")
                        .first()
                        .click());
        standing = look();
        if (!standing.containsKey(name)) {
            throw new AssertionError("The page " + page.url() + " has no field " + name);
        }
    }

    private void tick(String name, Object value) {
        if (value instanceof List<?> several) {
            several.forEach(one -> withValue(name, one).check());
        } else if (value instanceof Boolean yes) {
            page.locator("main [type=checkbox][name=\"" + name + "\"]").first().setChecked(yes);
        } else {
            withValue(name, value).check();
        }
    }

    private Locator withValue(String name, Object value) {
        return page.locator("main [name=\"" + name + "\"][value=\"" + value + "\"]");
    }

    private static boolean isNothing(Object value) {
        return Boolean.FALSE.equals(value) || "".equals(value);
    }

    /** Lists of words that a page ticks stay whole; everything else goes down to its path. */
    private void flatten(String path, Object value, Map<String, Object> fields) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) ->
                    flatten(path.isEmpty() ? key.toString() : join(path, key.toString()), inner, fields));
        } else if (value instanceof List<?> list && (list.isEmpty() || list.get(0) instanceof Map || !isTicked(path))) {
            for (int i = 0; i < list.size(); i++) {
                flatten(path + "[" + i + "]", list.get(i), fields);
            }
        } else if (value != null) {
            fields.put(path, value);
        }
    }

    private String join(String path, String key) {
        var bracketed = path + "[" + key + "]";
        return standing.containsKey(bracketed) ? bracketed : path + "." + key;
    }

    private boolean isTicked(String path) {
        return standing.getOrDefault(path, "").endsWith("checkbox");
    }
}
