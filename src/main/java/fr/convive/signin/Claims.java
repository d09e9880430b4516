package fr.convive.signin;

import fr.convive.people.Membership;
import fr.convive.people.Organisations;
import fr.convive.people.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads roles from what a provider says: {@code head:0750654D}, or {@code head} in each organisation of the other claim.
 * What names no role or organisation of ours gives nothing.
 */
@Component
class Claims {

    private final Organisations organisations;

    Claims(Organisations organisations) {
        this.organisations = organisations;
    }

    /** The roles given, and the words that gave none. */
    record Read(Set<Membership> roles, List<String> ignored) {}

    Read read(@Nullable Object roles, @Nullable Object places, ProviderSettings settings) {
        var given = new LinkedHashSet<Membership>();
        var ignored = new ArrayList<String>();
        for (String word : words(roles)) {
            var pairs = pairs(word, words(places));
            if (pairs.isEmpty()) {
                ignored.add(word);
            }
            for (Pair pair : pairs) {
                membership(pair, settings).ifPresentOrElse(given::add, () -> ignored.add(pair.toString()));
            }
        }
        return new Read(given, ignored);
    }

    private record Pair(String role, String organisation) {
        @Override
        public String toString() {
            return role + ":" + organisation;
        }
    }

    private static List<Pair> pairs(String word, Collection<String> places) {
        int colon = word.lastIndexOf(':');
        return colon < 0
                ? places.stream().map(place -> new Pair(word, place)).toList()
                : List.of(new Pair(word.substring(0, colon), word.substring(colon + 1)));
    }

    private Optional<Membership> membership(Pair pair, ProviderSettings settings) {
        var code = settings.roleNames().getOrDefault(pair.role(), pair.role());
        return Arrays.stream(Role.values())
                .filter(role -> role.code().equals(code))
                .filter(role -> role != Role.ADMIN || settings.adminFromClaim())
                .findFirst()
                .filter(role -> organisations.findByCode(pair.organisation()).isPresent())
                .map(role -> new Membership(role, pair.organisation()));
    }

    private static Collection<String> words(@Nullable Object claim) {
        if (claim instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        return claim instanceof String one && !one.isBlank()
                ? List.of(one.trim().split("[\\s,]+"))
                : List.of();
    }
}
