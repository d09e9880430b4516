package fr.convive.partner;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which partners of an académie bear keys already, hundreds at a time; a record merged into another stands for that one. */
@Component
class KnownPartners {

    private static final List<String> NUMBERS = List.of("siret", "uai", "rna", "siren");

    private final JdbcTemplate jdbc;

    KnownPartners(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Map<PartnerKey, UUID> of(String academy, Collection<PartnerKey> keys) {
        var known = new HashMap<PartnerKey, UUID>();
        NUMBERS.forEach(column -> numbered(academy, column, values(keys, column), known));
        named(academy, values(keys, PartnerKey.NAMED), known);
        return known;
    }

    private static List<String> values(Collection<PartnerKey> keys, String column) {
        return keys.stream()
                .filter(key -> key.column().equals(column))
                .map(PartnerKey::value)
                .toList();
    }

    /** Of several establishments of one company, the SIREN alone names the one without a SIRET first. */
    private void numbered(String academy, String column, List<String> values, Map<PartnerKey, UUID> known) {
        if (values.isEmpty()) {
            return;
        }
        jdbc.query(
                "select " + column + ", coalesce(merged_into, id) from partner where academy = ? and " + column
                        + " in (" + marks(values) + ") order by case when siret is null then 0 else 1 end, sort_name",
                row -> {
                    known.putIfAbsent(new PartnerKey(column, row.getString(1)), row.getObject(2, UUID.class));
                },
                arguments(academy, values));
    }

    /** A name names only those without a number. */
    private void named(String academy, List<String> values, Map<PartnerKey, UUID> known) {
        if (values.isEmpty()) {
            return;
        }
        var names = values.stream()
                .map(value -> value.substring(0, value.indexOf('|')))
                .distinct()
                .toList();
        jdbc.query(
                "select sort_name, postcode, coalesce(merged_into, id) from partner where academy = ? and sort_name in ("
                        + marks(names) + ") and siren is null and uai is null and rna is null",
                row -> {
                    var postcode = row.getString(2);
                    known.putIfAbsent(
                            new PartnerKey(
                                    PartnerKey.NAMED, row.getString(1) + "|" + (postcode == null ? "" : postcode)),
                            row.getObject(3, UUID.class));
                },
                arguments(academy, names));
    }

    private static String marks(Collection<?> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }

    private static Object[] arguments(String academy, List<String> values) {
        var arguments = new java.util.ArrayList<Object>(List.of(academy));
        arguments.addAll(values);
        return arguments.toArray();
    }
}
