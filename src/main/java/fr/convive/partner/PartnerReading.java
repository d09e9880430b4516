package fr.convive.partner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What the index reads of partners, as it is committed, and the record of which of them changed lately. */
@Component
class PartnerReading {

    /** Longer than any transaction that changes partners, in minutes: what it wrote first is read even if others ended before. */
    private static final int WINDOW = 60;

    private static final String READ =
            "select id, academy, kind, name, sort_name, town, sector, naf, naf_version, siren, siret,"
                    + " uai, rna from partner where merged_into is null";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate committed;

    PartnerReading(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.committed = new TransactionTemplate(transactions);
        committed.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        committed.setReadOnly(true);
    }

    /** One partner changed, or a whole file of them where none is named. */
    record Change(UUID id, @Nullable UUID partner) {

        boolean isOfMany() {
            return partner == null;
        }
    }

    /** What is known of one partner: its names over time, and those of the records that went into it. */
    record Entry(
            UUID partner,
            String academy,
            String kind,
            String sortName,
            List<String> names,
            @Nullable String town,
            @Nullable String sector,
            Map<String, String> numbers) {}

    /** In the transaction that changes them. */
    void changed(UUID partner) {
        jdbc.update("insert into partner_change (id, partner_id) values (?, ?)", UUID.randomUUID(), partner);
    }

    /** In the transaction of a file. */
    void changedMany() {
        jdbc.update("insert into partner_change (id) values (?)", UUID.randomUUID());
    }

    List<Change> changes() {
        return committed.execute(status -> jdbc.query(
                "select id, partner_id from partner_change where changed_at > current_timestamp - interval '" + WINDOW
                        + "' minute",
                (row, i) -> new Change(row.getObject(1, UUID.class), row.getObject(2, UUID.class))));
    }
    /** Every partner that stands for itself. */
    void all(Consumer<Entry> each) {
        committed.executeWithoutResult(status -> {
            var names = names("", new Object[0]);
            jdbc.query(READ, row -> {
                each.accept(entry(row, names));
            });
        });
    }

    /** Those of these partners that stand for themselves. */
    void of(Collection<UUID> partners, Consumer<Entry> each) {
        var ids = partners.toArray();
        var marks = String.join(", ", Collections.nCopies(ids.length, "?"));
        committed.executeWithoutResult(status -> {
            var names = names(marks, ids);
            jdbc.query(
                    READ + " and id in (" + marks + ")",
                    row -> {
                        each.accept(entry(row, names));
                    },
                    ids);
        });
    }

    private static Entry entry(ResultSet row, Map<UUID, List<String>> others) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var names = new ArrayList<>(List.of(row.getString("name")));
        names.addAll(others.getOrDefault(id, List.of()));
        var numbers = new HashMap<String, String>();
        for (var column : PartnerIndex.NUMBERS) {
            var number = row.getString(column);
            if (number != null) {
                numbers.put(column, number);
            }
        }
        return new Entry(
                id,
                row.getString("academy"),
                row.getString("kind"),
                row.getString("sort_name"),
                names,
                row.getString("town"),
                Stream.of(row.getString("sector"), division(row))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" ")),
                numbers);
    }

    private static @Nullable String division(ResultSet row) throws SQLException {
        var naf = row.getString("naf");
        var version = row.getString("naf_version");
        return naf == null || version == null
                ? null
                : new Naf(naf, Naf.Version.valueOf(version)).division().orElse(null);
    }

    /** Former names, and those of the records that went into one. */
    private Map<UUID, List<String>> names(String marks, Object[] ids) {
        var names = new HashMap<UUID, List<String>>();
        var in = ids.length == 0 ? "is not null" : "in (" + marks + ")";
        jdbc.query(
                "select partner_id, name from partner_name where partner_id " + in
                        + " union all select merged_into, name from partner where merged_into " + in
                        + " union all select p.merged_into, n.name from partner_name n"
                        + " join partner p on p.id = n.partner_id where p.merged_into " + in,
                row -> {
                    names.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(row.getString(2));
                },
                Stream.of(ids, ids, ids).flatMap(Arrays::stream).toArray());
        return names;
    }
}
