package fr.convive.partner;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** « Index » : keeps the words that partners are found by, in the transaction that changes them, for one or for thousands. */
@Component
class PartnerIndex {

    private static final int CHUNK = 500;

    private final JdbcTemplate jdbc;

    PartnerIndex(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a word stands. */
    enum Field {
        NAME("N"),
        TOWN("T"),
        SECTOR("S"),
        ADDRESS("A"),
        /** What close names share. */
        KEY("K");

        private final String code;

        Field(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /** What is known of one partner, its names over time first. */
    record Entry(
            UUID partner,
            String academy,
            List<String> names,
            @Nullable String town,
            @Nullable String sector,
            @Nullable String address,
            @Nullable String postcode) {}

    /** A word in its field. */
    private record Term(Field field, String word) {}

    /** Takes the words of partners that have none yet. */
    void add(Collection<Entry> entries) {
        var rows = new ArrayList<Object[]>();
        var terms = new LinkedHashSet<Term>();
        for (var entry : entries) {
            for (var term : terms(entry)) {
                rows.add(new Object[] {term.field().code(), term.word(), entry.academy(), entry.partner()});
                if (term.field() != Field.ADDRESS && term.field() != Field.KEY) {
                    terms.add(term);
                }
            }
        }
        learn(terms);
        jdbc.batchUpdate("insert into partner_word (field, word, academy, partner_id) values (?, ?, ?, ?)", rows);
    }

    /** The same for partners that change. */
    void renew(Collection<Entry> entries) {
        jdbc.batchUpdate(
                "delete from partner_word where partner_id = ?",
                entries.stream().map(entry -> new Object[] {entry.partner()}).toList());
        add(entries);
    }

    /** Takes away the words of a partner that is not found any more. */
    void forget(UUID partner) {
        jdbc.update("delete from partner_word where partner_id = ?", partner);
    }

    private static Set<Term> terms(Entry entry) {
        var terms = new LinkedHashSet<Term>();
        entry.names().forEach(name -> SearchWords.ofName(name).forEach(word -> terms.add(new Term(Field.NAME, word))));
        SearchWords.keys(entry.names().get(0)).forEach(word -> terms.add(new Term(Field.KEY, word)));
        SearchWords.of(entry.town()).forEach(word -> terms.add(new Term(Field.TOWN, word)));
        SearchWords.of(entry.sector()).forEach(word -> terms.add(new Term(Field.SECTOR, word)));
        SearchWords.ofAddress(entry.address(), entry.postcode())
                .forEach(word -> terms.add(new Term(Field.ADDRESS, word)));
        return terms;
    }

    /** New words enter the vocabulary with their variants. */
    private void learn(Set<Term> terms) {
        var all = new ArrayList<>(terms);
        for (int from = 0; from < all.size(); from += CHUNK) {
            var chunk = all.subList(from, Math.min(all.size(), from + CHUNK));
            var fresh = new ArrayList<>(chunk);
            fresh.removeAll(known(chunk));
            jdbc.batchUpdate(
                    "insert into search_word (field, word) values (?, ?)",
                    fresh.stream()
                            .map(term -> new Object[] {term.field().code(), term.word()})
                            .toList());
            jdbc.batchUpdate(
                    "insert into word_variant (field, variant, word) values (?, ?, ?)",
                    fresh.stream()
                            .flatMap(term -> Slips.variants(term.word()).stream()
                                    .map(variant -> new Object[] {term.field().code(), variant, term.word()}))
                            .toList());
        }
    }

    private Set<Term> known(List<Term> terms) {
        return new LinkedHashSet<>(jdbc.query(
                "select field, word from search_word where word in ("
                        + String.join(", ", Collections.nCopies(terms.size(), "?")) + ")",
                (row, i) -> new Term(field(row.getString(1)), row.getString(2)),
                terms.stream().map(Term::word).toArray()));
    }

    private static Field field(String code) {
        for (var field : Field.values()) {
            if (field.code().equals(code)) {
                return field;
            }
        }
        throw new IllegalArgumentException(code);
    }
}
