package fr.convive.partner;

import fr.convive.people.Perimeter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** « Recherche » : one question to the index, put together condition by condition. */
final class Finding {

    /** A word typed whole weighs more than one begun, that more than one a slip away. */
    private static final int SAME = 13;

    private static final int BEGUN = 12;
    private static final int SLIPPED = 11;

    /** From how many letters a word allows one slip anywhere, and two after its first letter. */
    private static final int ONE_SLIP = 4;

    private static final int TWO_SLIPS = 8;
    private static final int MOST_SLIPPED = 64;

    private final BooleanQuery.Builder asked = new BooleanQuery.Builder();

    Finding(Perimeter perimeter) {
        if (!perimeter.isNational()) {
            asked.add(anyOf(PartnerIndex.ACADEMY, perimeter.codes()), Occur.FILTER);
        }
        if (!perimeter.within().isEmpty()) {
            asked.add(anyOf(PartnerIndex.ACADEMY, List.of(perimeter.within())), Occur.FILTER);
        }
    }

    /** Bears some of the words of the first phrase, or all of those of another. */
    void bears(List<List<String>> phrases) {
        var each = new ArrayList<Query>();
        for (int i = 0; i < phrases.size(); i++) {
            each.add(phrase(phrases.get(i), i == 0 ? Occur.SHOULD : Occur.MUST));
        }
        if (!each.isEmpty()) {
            asked.add(new DisjunctionMaxQuery(each, 0), Occur.MUST);
        }
    }

    private static Query phrase(List<String> words, Occur occur) {
        var phrase = new BooleanQuery.Builder();
        words.forEach(word -> phrase.add(
                new DisjunctionMaxQuery(meanings(PartnerIndex.NAME, word, occur == Occur.SHOULD), 0), occur));
        return new BoostQuery(phrase.build(), 1f / words.size());
    }

    private static List<Query> meanings(String field, String word, boolean slips) {
        var meanings = new ArrayList<Query>();
        var term = new Term(field, word);
        meanings.add(weighing(SAME, new TermQuery(term)));
        meanings.add(weighing(BEGUN, new PrefixQuery(term)));
        if (slips && word.length() >= ONE_SLIP) {
            meanings.add(weighing(SLIPPED, new FuzzyQuery(term, 1, 0, MOST_SLIPPED, true)));
        }
        if (slips && word.length() >= TWO_SLIPS) {
            meanings.add(weighing(SLIPPED, new FuzzyQuery(term, 2, 1, MOST_SLIPPED, true)));
        }
        return meanings;
    }

    private static Query weighing(int weight, Query query) {
        return new BoostQuery(new ConstantScoreQuery(query), weight);
    }

    /** Each of these words stands there, whole, begun or a slip away. */
    void also(String field, List<String> words) {
        words.forEach(word -> asked.add(new DisjunctionMaxQuery(meanings(field, word, true), 0), Occur.FILTER));
    }

    /** Bears that number, or one that begins so. */
    void numbered(String number) {
        var any = new BooleanQuery.Builder();
        PartnerIndex.NUMBERS.forEach(field -> any.add(new PrefixQuery(new Term(field, number)), Occur.SHOULD));
        asked.add(any.build(), Occur.FILTER);
    }

    void of(@Nullable PartnerKind kind) {
        if (kind != null) {
            asked.add(new TermQuery(new Term(PartnerIndex.KIND, kind.name())), Occur.FILTER);
        }
    }

    void among(Collection<UUID> partners) {
        asked.add(anyOf(PartnerIndex.ID, partners.stream().map(UUID::toString).toList()), Occur.FILTER);
    }

    Query query() {
        var query = asked.build();
        return query.clauses().stream().anyMatch(clause -> clause.getOccur() == Occur.MUST)
                ? query
                : asked.add(new MatchAllDocsQuery(), Occur.MUST).build();
    }

    private static Query anyOf(String field, Collection<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }
}
