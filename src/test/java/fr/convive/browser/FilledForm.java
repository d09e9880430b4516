package fr.convive.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Types an answer into the page as a person would, field by field; the names of the record are those of the page. */
final class FilledForm {

    private static final byte[] SCAN = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private final Page page;

    FilledForm(Page page) {
        this.page = page;
    }

    void fill(Map<String, Object> answer) {
        var fields = new LinkedHashMap<String, Object>();
        flatten("", answer, fields);
        fields.forEach(this::type);
    }

    private void type(String name, Object value) {
        var fields = page.locator("main [name=\"" + name + "\"]:not([type=hidden])");
        if (fields.count() == 0) {
            if (page.locator("main [type=hidden][name=\"" + name + "\"]").count() > 0 || isNothing(value)) {
                return;
            }
            addRow(name);
        }
        if (!fields.first().isVisible()) {
            return; // the page folds what the answer makes pointless
        }
        var kind = String.valueOf(
                fields.first().evaluate("e => e.tagName === 'INPUT' ? e.type : e.tagName.toLowerCase()"));
        switch (kind) {
            case "radio" -> withValue(name, value).check();
            case "checkbox" -> tick(name, value);
            case "select" -> fields.first().selectOption(String.valueOf(value));
            case "file" -> fields.first().setInputFiles(new FilePayload("scan.pdf", "application/pdf", SCAN));
            default -> fields.first().fill(String.valueOf(value));
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
        if (page.locator("main [name=\"" + name + "\"]").count() == 0) {
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
        return page.locator("main [name=\"" + bracketed + "\"]").count() > 0 ? bracketed : path + "." + key;
    }

    private boolean isTicked(String path) {
        return page.locator("main [type=checkbox][name=\"" + path + "\"]").count() > 0;
    }
}
