package fr.convive.partner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** « Ex- » : what institutions were called before ({@code partner/aliases.json}), so that yesterday's name finds today's. */
@Component
public class Aliases {

    private final List<Keyed> successions;

    Aliases(JsonMapper json) {
        try (var file = new ClassPathResource("partner/aliases.json").getInputStream()) {
            this.successions = json.readValue(file, new TypeReference<List<Succession>>() {}).stream()
                    .map(Keyed::of)
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** From that day on, the present name stands for the former; a misspelt one is searched for, never shown. */
    public record Succession(
            String former,
            String present,
            LocalDate since,
            @Nullable Boolean misspelt) {

        private boolean isShown() {
            return misspelt == null || !misspelt;
        }
    }

    /** A succession with both names as they are compared. */
    private record Keyed(Succession succession, String former, String present) {

        static Keyed of(Succession succession) {
            return new Keyed(succession, Sorting.key(succession.former()), Sorting.key(succession.present()));
        }
    }

    /** The words as they are compared, and each way of saying them with the other names of the institutions they name. */
    public Set<String> alike(String words) {
        var found = new LinkedHashSet<String>();
        found.add(Sorting.key(words));
        var waiting = new ArrayList<>(found);
        while (!waiting.isEmpty()) {
            var key = waiting.remove(waiting.size() - 1);
            for (var each : successions) {
                said(key, each.former(), each.present()).filter(found::add).ifPresent(waiting::add);
                said(key, each.present(), each.former()).filter(found::add).ifPresent(waiting::add);
            }
        }
        return found;
    }

    /** What an institution of that name was called before, the last first. */
    public List<Succession> before(String name) {
        var found = new ArrayList<Succession>();
        follow(Sorting.key(name), found);
        return found;
    }

    private void follow(String key, List<Succession> found) {
        for (var each : successions) {
            var succession = each.succession();
            if (succession.isShown() && names(key, each.present()) && !found.contains(succession)) {
                found.add(succession);
                follow(each.former(), found);
            }
        }
    }

    /** What stands for that name today, where it is one of the past. */
    public Optional<Succession> after(String name, LocalDate today) {
        var key = Sorting.key(name);
        var next = successions.stream()
                .filter(each ->
                        names(key, each.former()) && !each.succession().since().isAfter(today))
                .map(Keyed::succession)
                .findFirst();
        return next.map(each -> after(each.present(), today)
                .map(last -> new Succession(each.former(), last.present(), last.since(), null))
                .orElse(each));
    }

    private static Optional<String> said(String key, String from, String to) {
        return names(key, from)
                ? Optional.of((" " + key + " ")
                        .replace(" " + from + " ", " " + to + " ")
                        .strip())
                : Optional.empty();
    }

    /** Whole words only: « OPCA » does not stand in « OPCAIM ». */
    private static boolean names(String key, String name) {
        return (" " + key + " ").contains(" " + name + " ");
    }
}
