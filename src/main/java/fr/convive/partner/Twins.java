package fr.convive.partner;

import fr.convive.people.Actor;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** « Doublons » : which records may tell of the same organisation, and why one would think so. */
@Component
public class Twins {

    static final double CLOSE = 0.45;
    private static final int MOST = 20;

    private final Finder finder;
    private final Reach reach;
    private final JdbcTemplate jdbc;

    Twins(Finder finder, Reach reach, JdbcTemplate jdbc) {
        this.finder = finder;
        this.reach = reach;
        this.jdbc = jdbc;
    }

    /** Why two records may be one, the surest first. */
    public enum Why {
        SAME_SIRET,
        SAME_UAI,
        SAME_RNA,
        SAME_SIREN,
        SAME_NAME,
        CLOSE_NAME,
        SAME_ADDRESS
    }

    /** A record that may be the same. */
    public record Twin(UUID id, String name, @Nullable String town, Set<Why> why) {}

    /** Those of the same académie that may be the one described, the surest first; {@code self} is not its own twin. */
    public List<Twin> of(Partner.Description said, @Nullable UUID self, Actor actor) {
        var academy = reach.home(actor).map(Partner.Home::academy);
        if (academy.isEmpty()) {
            return List.of();
        }
        var twins = new LinkedHashMap<UUID, Twin>();
        var known = said.identifiers();
        number(
                academy.get(),
                "siret",
                known.siret() == null ? null : known.siret().digits(),
                Why.SAME_SIRET,
                twins);
        number(academy.get(), "uai", known.uai() == null ? null : known.uai().code(), Why.SAME_UAI, twins);
        number(academy.get(), "rna", known.rna() == null ? null : known.rna().code(), Why.SAME_RNA, twins);
        number(
                academy.get(),
                "siren",
                known.siren() == null ? null : known.siren().digits(),
                Why.SAME_SIREN,
                twins);
        for (var found : finder.find(actor, new Finder.Wanted(words(said.name()), "", "", ""), MOST)) {
            close(said.name(), found.name())
                    .ifPresent(why -> add(twins, new Twin(found.id(), found.name(), found.town(), Set.of(why))));
        }
        address(academy.get(), said.place(), twins);
        if (self != null) {
            twins.remove(self);
        }
        return List.copyOf(twins.values());
    }

    /** A name of digits alone is still looked for as a name. */
    private static String words(String name) {
        return String.join(" ", SearchWords.of(name));
    }

    static Optional<Why> close(String one, String other) {
        if (SearchWords.signature(one).equals(SearchWords.signature(other))) {
            return Optional.of(Why.SAME_NAME);
        }
        return new Trigrams(one).similarity(other) >= CLOSE ? Optional.of(Why.CLOSE_NAME) : Optional.empty();
    }

    private void number(String academy, String column, @Nullable String number, Why why, Map<UUID, Twin> twins) {
        if (number != null) {
            jdbc.query(
                    "select id, name, town from partner where " + column + " = ? and academy = ?"
                            + " and merged_into is null order by sort_name fetch first " + MOST + " rows only",
                    row -> {
                        add(
                                twins,
                                new Twin(
                                        row.getObject(1, UUID.class), row.getString(2), row.getString(3), Set.of(why)));
                    },
                    number,
                    academy);
        }
    }

    private void address(String academy, Place place, Map<UUID, Twin> twins) {
        for (var word : SearchWords.ofAddress(place.address(), place.postcode())) {
            jdbc.query(
                    "select p.id, p.name, p.town from partner_word w join partner p on p.id = w.partner_id"
                            + " where w.word = ? and w.field = 'A' and w.academy = ? and p.merged_into is null"
                            + " order by p.sort_name fetch first " + MOST + " rows only",
                    row -> {
                        add(
                                twins,
                                new Twin(
                                        row.getObject(1, UUID.class),
                                        row.getString(2),
                                        row.getString(3),
                                        Set.of(Why.SAME_ADDRESS)));
                    },
                    word,
                    academy);
        }
    }

    private static void add(Map<UUID, Twin> twins, Twin one) {
        twins.merge(one.id(), one, (known, again) -> {
            var why = EnumSet.copyOf(known.why());
            why.addAll(again.why());
            return new Twin(known.id(), known.name(), known.town(), why);
        });
    }
}
