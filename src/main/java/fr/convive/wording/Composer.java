package fr.convive.wording;

import fr.convive.convention.Block;
import fr.convive.convention.Convention;
import fr.convive.convention.Kind;
import fr.convive.convention.Terms;
import fr.convive.page.Words;
import fr.convive.workflow.Refusal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The text writes itself: the clauses that the model and the terms call for, in the words of the library and of the terms. */
@Component
class Composer {

    private static final Set<Article> ALWAYS_IN_AMENDMENT = EnumSet.of(
            Article.TITLE, Article.PARTIES, Article.VISAS, Article.PREAMBLE, Article.AMENDMENT, Article.SIGNATURES);

    private final Library library;
    private final Variables variables;
    private final Words words;

    Composer(Library library, Variables variables, Words words) {
        this.library = library;
        this.variables = variables;
        this.words = words;
    }

    /** What a text is made of: its terms, its model, what the library says today, what fills it. */
    private record Matter(
            Convention convention,
            Terms terms,
            TextModel model,
            Map<Article, Library.Said> said,
            Map<String, String> values,
            Set<Block> changed) {}

    /** The text under discussion, article by article; refused where one that it may not do without says nothing. */
    List<Written> compose(Convention convention) {
        var model = TextModel.of(convention);
        var matter = new Matter(
                convention,
                convention.text(),
                model,
                library.today(model, convention.academy()),
                variables.of(convention, model),
                convention.isAmended()
                        ? Block.changed(convention.agreed(), convention.text())
                        : EnumSet.allOf(Block.class));
        var written = new ArrayList<Written>();
        var missing = new ArrayList<String>();
        for (var article : Article.values()) {
            if (isIn(article, matter)) {
                var paragraphs = paragraphs(article, matter);
                if (!paragraphs.isEmpty()) {
                    written.add(article(article, paragraphs, matter));
                } else if (article.level(model) == Level.MANDATORY) {
                    missing.add("article." + article);
                }
            }
        }
        if (!missing.isEmpty()) {
            throw new ClauseWithoutWords(missing);
        }
        return written;
    }

    private static boolean isIn(Article article, Matter matter) {
        if (matter.model() == TextModel.AMENDMENT) {
            return ALWAYS_IN_AMENDMENT.contains(article) || isChanged(article, matter);
        }
        return isOwn(article, matter.terms())
                || article.isCalledFor(matter.terms(), matter.model(), circumstances(matter.convention()));
    }

    /** Of the clauses in words an amendment says those alone that it rewrites. */
    private static boolean isChanged(Article article, Matter matter) {
        if (article.block() == null || !matter.changed().contains(article.block())) {
            return false;
        }
        if (article.block() != Block.CLAUSES) {
            return true;
        }
        return article.clause()
                .filter(clause -> !matter.convention()
                        .agreed()
                        .clauses()
                        .getOrDefault(clause, "")
                        .equals(matter.terms().clauses().getOrDefault(clause, "")))
                .isPresent();
    }

    private static Article.Circumstances circumstances(Convention convention) {
        var framework = convention.framework();
        return new Article.Circumstances(
                framework != null && !framework.pay().isBlank(), convention.kind() == Kind.TECHNOLOGICAL_PROJECT);
    }

    private static boolean isOwn(Article article, Terms terms) {
        return article.clause()
                .filter(clause -> !terms.clauses().getOrDefault(clause, "").isBlank())
                .isPresent();
    }

    private List<String> paragraphs(Article article, Matter matter) {
        var said = matter.said().get(article);
        boolean standing = matter.model() == TextModel.AMENDMENT && ALWAYS_IN_AMENDMENT.contains(article);
        var own = !standing && isOwn(article, matter.terms());
        var words = own
                ? matter.terms().clauses().getOrDefault(article.clause().orElseThrow(), "")
                : said == null ? "" : said.words();
        return Stream.concat(
                        words.lines()
                                .map(String::strip)
                                .map(line -> own ? line : Variables.filled(line, matter.values())),
                        article.details().stream().map(detail -> detail(detail, matter.values())))
                .filter(paragraph -> !paragraph.isBlank())
                .toList();
    }

    private String detail(String key, Map<String, String> values) {
        var value = values.getOrDefault(key, "");
        return value.isBlank() ? "" : this.words.say("text.detail." + key, value);
    }

    private Written article(Article article, List<String> paragraphs, Matter matter) {
        var said = matter.said().get(article);
        return new Written(
                article,
                article.level(matter.model()),
                article.block(),
                words.say("article." + article),
                paragraphs,
                said == null ? "" : said.source(),
                said == null ? 0 : said.version());
    }

    /** A clause that the text may not do without says nothing: the terms or the library lack its words. */
    public static class ClauseWithoutWords extends Refusal {
        ClauseWithoutWords(List<String> articles) {
            super(articles);
        }
    }
}
