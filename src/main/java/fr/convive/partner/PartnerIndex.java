package fr.convive.partner;

import fr.convive.partner.PartnerReading.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * « Index » : the words that partners are found by, in the memory of each node, read from the database when first asked
 * and brought up to date before each search, so that what one node has written every node finds.
 */
@Component
class PartnerIndex implements DisposableBean {

    static final String ID = "id";
    static final String ACADEMY = "academy";
    static final String KIND = "kind";
    static final String NAME = "name";
    static final String TOWN = "town";
    static final String SECTOR = "sector";
    static final List<String> NUMBERS = List.of("siren", "siret", "uai", "rna");
    private static final String SORT = "sort";
    private static final Sort ORDER = new Sort(
            SortField.FIELD_SCORE,
            new SortField(SORT, SortField.Type.STRING),
            new SortField(ID, SortField.Type.STRING));

    private final PartnerReading reading;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Set<UUID> seen = new HashSet<>();
    private boolean read;

    PartnerIndex(PartnerReading reading) {
        this.reading = reading;
        try {
            this.writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig());
            this.searchers = new SearcherManager(writer, null);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    /** A partner and how much of what was asked it bears; the more the better. */
    record Hit(UUID partner, float score) {}

    /** Where a page ended: the score, the name as sorted and the partner. */
    record End(float score, String sortName, UUID partner) {}

    /** The likeliest first, then by name; those after that one. */
    List<Hit> search(Query query, @Nullable End after, int most) {
        catchUp();
        try {
            var searcher = searchers.acquire();
            try {
                var found = after == null
                        ? searcher.search(query, most, ORDER, true)
                        : searcher.searchAfter(
                                end(after, searcher.getIndexReader().maxDoc()), query, most, ORDER, true);
                var ids = searcher.storedFields();
                var hits = new ArrayList<Hit>();
                for (var one : found.scoreDocs) {
                    hits.add(new Hit(UUID.fromString(ids.document(one.doc).get(ID)), one.score));
                }
                return hits;
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    /** What stands exactly there was on the page before, whatever its place in the index. */
    private static FieldDoc end(End after, int documents) {
        return new FieldDoc(Math.max(0, documents - 1), after.score(), new Object[] {
            after.score(),
            new BytesRef(after.sortName()),
            new BytesRef(after.partner().toString())
        });
    }

    /** Takes in what was committed since the last search, by this node or another. */
    private synchronized void catchUp() {
        var changes = reading.changes();
        var fresh =
                changes.stream().filter(change -> !seen.contains(change.id())).toList();
        if (read && fresh.isEmpty()) {
            return;
        }
        try {
            if (!read || fresh.stream().anyMatch(PartnerReading.Change::isOfMany)) {
                writer.deleteAll();
                reading.all(this::put);
                read = true;
            } else {
                var partners = fresh.stream()
                        .map(PartnerReading.Change::partner)
                        .distinct()
                        .toList();
                for (var partner : partners) {
                    writer.deleteDocuments(new Term(ID, String.valueOf(partner)));
                }
                reading.of(partners, this::put);
            }
            seen.clear();
            changes.forEach(change -> seen.add(change.id()));
            searchers.maybeRefreshBlocking();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    private void put(Entry entry) {
        var document = new Document();
        var id = entry.partner().toString();
        document.add(new StringField(ID, id, Field.Store.YES));
        document.add(new SortedDocValuesField(ID, new BytesRef(id)));
        document.add(new SortedDocValuesField(SORT, new BytesRef(entry.sortName())));
        word(document, ACADEMY, entry.academy());
        word(document, KIND, entry.kind());
        entry.numbers().forEach((field, number) -> word(document, field, number));
        entry.names().forEach(name -> SearchWords.ofName(name).forEach(word -> word(document, NAME, word)));
        SearchWords.of(entry.town()).forEach(word -> word(document, TOWN, word));
        SearchWords.of(entry.sector()).forEach(word -> word(document, SECTOR, word));
        try {
            writer.addDocument(document);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    private static void word(Document document, String field, String word) {
        document.add(new StringField(field, word, Field.Store.NO));
    }

    @Override
    public void destroy() throws IOException {
        searchers.close();
        writer.close();
    }
}
