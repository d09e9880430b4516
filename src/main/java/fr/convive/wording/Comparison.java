package fr.convive.wording;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** « Différences » of two texts, clause by clause, word by word. */
public record Comparison(List<Change> changes) {

    private static final String GONE = "\u0001";
    private static final String NEW = "\u0002";
    private static final Pattern MARKED = Pattern.compile("([\u0001\u0002])(.*?)\\1", Pattern.DOTALL);

    /** What became of one clause. */
    public enum Fate {
        SAME,
        CHANGED,
        ADDED,
        REMOVED
    }

    /** A run of words, and whether it went or came; neither where it stays. */
    public record Piece(String words, boolean gone, boolean come) {}

    /** One clause in both texts: a line of pieces for each paragraph. */
    public record Change(Article article, String title, Fate fate, List<List<Piece>> lines) {}

    /** From that text to this one, in the order of the clauses. */
    public static Comparison of(TextVersion before, TextVersion after) {
        var former = byArticle(before);
        var latter = byArticle(after);
        var changes = new ArrayList<Change>();
        for (var article : Article.values()) {
            var was = former.get(article);
            var is = latter.get(article);
            if (was != null || is != null) {
                changes.add(change(article, was, is));
            }
        }
        return new Comparison(List.copyOf(changes));
    }

    /** The clauses that differ. */
    public List<Change> differing() {
        return changes.stream().filter(change -> change.fate() != Fate.SAME).toList();
    }

    private static Map<Article, Written> byArticle(TextVersion version) {
        var articles = new EnumMap<Article, Written>(Article.class);
        version.articles().forEach(article -> articles.put(article.article(), article));
        return articles;
    }

    private static Change change(Article article, @Nullable Written was, @Nullable Written is) {
        var fate = was == null
                ? Fate.ADDED
                : is == null ? Fate.REMOVED : was.words().equals(is.words()) ? Fate.SAME : Fate.CHANGED;
        var known = is == null ? was : is;
        return new Change(
                article, known == null ? "" : known.title(), fate, fate == Fate.SAME ? List.of() : lines(was, is));
    }

    private static List<List<Piece>> lines(@Nullable Written was, @Nullable Written is) {
        var generator = DiffRowGenerator.create()
                .showInlineDiffs(true)
                .mergeOriginalRevised(true)
                .inlineDiffByWord(true)
                .lineNormalizer(line -> line)
                .oldTag(f -> GONE)
                .newTag(f -> NEW)
                .build();
        return generator
                .generateDiffRows(was == null ? List.of() : was.paragraphs(), is == null ? List.of() : is.paragraphs())
                .stream()
                .map(DiffRow::getOldLine)
                .map(Comparison::pieces)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static List<Piece> pieces(String line) {
        var pieces = new ArrayList<Piece>();
        var marked = MARKED.matcher(line);
        int at = 0;
        while (marked.find()) {
            add(pieces, line.substring(at, marked.start()), false, false);
            add(
                    pieces,
                    marked.group(2),
                    marked.group(1).equals(GONE),
                    marked.group(1).equals(NEW));
            at = marked.end();
        }
        add(pieces, line.substring(at), false, false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String words, boolean gone, boolean come) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(words, gone, come));
        }
    }
}
