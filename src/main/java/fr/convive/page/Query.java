package fr.convive.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of a list with what it is filtered by, so that each filter and page is a link. */
public record Query(String path, Map<String, String> parameters) {

    public Query {
        parameters = Map.copyOf(parameters);
    }

    public static Query of(String path) {
        return new Query(path, Map.of());
    }

    /** The same with this filter; nothing, blank and false are no filter. */
    public Query with(String name, @Nullable Object value) {
        var more = new LinkedHashMap<>(parameters);
        more.remove(name);
        if (value != null && !value.toString().isBlank() && !Boolean.FALSE.equals(value)) {
            more.put(name, value.toString());
        }
        return new Query(path, more);
    }

    public Query without(String name) {
        return with(name, null);
    }

    public boolean isFiltered() {
        return !parameters.isEmpty();
    }

    /** The address itself, ready for a link. */
    public String href() {
        var address = UriComponentsBuilder.fromPath(path);
        var values = new LinkedHashMap<String, Object>();
        parameters.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(parameter -> {
            address.queryParam(parameter.getKey(), "{" + parameter.getKey() + "}");
            values.put(parameter.getKey(), parameter.getValue());
        });
        return address.encode().buildAndExpand(values).toUriString();
    }
}
