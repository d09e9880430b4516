package fr.convive.wording;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.convention.ConventionId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTests {

    @Test
    void twoTextsAreComparedClauseByClauseAndWordByWord() {
        var before = text(article(Article.OBJECT, "Un banc d’essai."), article(Article.DURATION, "Durée : un an."));
        var after = text(
                article(Article.OBJECT, "Un banc d’essai."),
                article(Article.DURATION, "Durée : deux ans."),
                article(Article.EQUALITY, "Ouverte à tous."));

        var comparison = Comparison.of(before, after);

        assertThat(comparison.differing())
                .extracting(Comparison.Change::article, Comparison.Change::fate)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Article.DURATION, Comparison.Fate.CHANGED),
                        org.assertj.core.groups.Tuple.tuple(Article.EQUALITY, Comparison.Fate.ADDED));
        var duration = comparison.differing().get(0).lines().get(0);
        assertThat(words(duration, true, false)).contains("un");
        assertThat(words(duration, false, true)).contains("deux");
        assertThat(words(duration, false, false)).contains("Durée");
        assertThat(Comparison.of(after, before).differing().get(1).fate()).isEqualTo(Comparison.Fate.REMOVED);
    }

    @Test
    void theSameTextTwiceDiffersInNothing() {
        var text = text(article(Article.OBJECT, "Un banc <d’essai> & plus."));

        assertThat(Comparison.of(text, text).differing()).isEmpty();
    }

    @Test
    void whatLooksLikeMarkupIsComparedAsWords() {
        var change = Comparison.of(
                        text(article(Article.OBJECT, "a < b")), text(article(Article.OBJECT, "a < b & <ins>c</ins>")))
                .differing()
                .get(0);

        assertThat(words(change.lines().get(0), false, true)).contains("<ins>");
    }

    private static String words(List<Comparison.Piece> line, boolean gone, boolean come) {
        return line.stream()
                .filter(piece -> piece.gone() == gone && piece.come() == come)
                .map(Comparison.Piece::words)
                .reduce("", String::concat);
    }

    private static Written article(Article article, String words) {
        return new Written(
                article, article.level(TextModel.APPLICATION), article.block(), "Titre", List.of(words), "IPE", 1);
    }

    private static TextVersion text(Written... articles) {
        return new TextVersion(
                ConventionId.next(),
                new TextVersion.Place(0, 1),
                TextModel.APPLICATION,
                "Banc",
                new TextVersion.Writing(List.of(articles), "referent", LocalDate.of(2026, 9, 1)));
    }
}
