package fr.convive.partner;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** « Mots partagés » : what likely doubles have in common, kept in the transaction that changes a partner, for one or for thousands. */
@Component
class SharedWords {

    private final JdbcTemplate jdbc;

    SharedWords(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a word stands. */
    enum Field {
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

    /** What of one partner is compared with others. */
    record Entry(
            UUID partner,
            String academy,
            String name,
            @Nullable String address,
            @Nullable String postcode) {

        static Entry of(Partner partner) {
            return new Entry(
                    partner.id(),
                    partner.academy(),
                    partner.name(),
                    partner.place().address(),
                    partner.place().postcode());
        }
    }

    /** A word in its field. */
    private record Term(Field field, String word) {}

    /** Takes the words of partners that have none yet. */
    void add(Collection<Entry> entries) {
        jdbc.batchUpdate(
                "insert into partner_word (field, word, academy, partner_id) values (?, ?, ?, ?)",
                entries.stream()
                        .flatMap(entry -> terms(entry).stream().map(term ->
                                new Object[] {term.field().code(), term.word(), entry.academy(), entry.partner()}))
                        .toList());
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
        SearchWords.keys(entry.name()).forEach(word -> terms.add(new Term(Field.KEY, word)));
        SearchWords.ofAddress(entry.address(), entry.postcode())
                .forEach(word -> terms.add(new Term(Field.ADDRESS, word)));
        return terms;
    }
}
