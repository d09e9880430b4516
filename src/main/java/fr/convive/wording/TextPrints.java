package fr.convive.wording;

import fr.convive.convention.Convention;
import fr.convive.convention.Printout;
import fr.convive.convention.Stage;
import fr.convive.document.Documents;
import fr.convive.document.Imprint;
import fr.convive.document.Printer;
import fr.convive.document.Template;
import fr.convive.page.Words;
import fr.convive.people.Organisations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Prints the texts of a convention, each once: a draft under « PROJET », the text that all sign without it. */
@Component
@Order(20)
public class TextPrints implements Printout.Press {

    /** What the list of documents calls a text. */
    public static final String TEXT = "TEXT";

    private static final int SHOWN_OF_HASH = 12;

    private final Texts texts;
    private final PrintedTexts printed;
    private final LateWords late;
    private final Printer printer;
    private final Organisations organisations;
    private final Words words;

    TextPrints(
            Texts texts,
            PrintedTexts printed,
            LateWords late,
            Printer printer,
            Organisations organisations,
            Words words) {
        this.texts = texts;
        this.printed = printed;
        this.late = late;
        this.printer = printer;
        this.organisations = organisations;
        this.words = words;
    }

    /** A text as printed: its bytes, and the hash under which they are kept. */
    @SuppressWarnings("ArrayRecordComponent") // bytes are handed on, never compared
    public record Print(String sha256, byte[] content) {}

    /** Whether a text is still discussed, or goes to signature as it stands. */
    public enum Kind {
        DRAFT,
        FINAL
    }

    /** The bytes of the text that all have signed; nothing where it was written elsewhere. */
    public Optional<Print> signed(Convention convention) {
        return texts.current(convention).map(version -> print(convention, version, Kind.FINAL));
    }

    /** The text that goes to signature as it reads, article by article. */
    public List<Printed> articles(Convention convention) {
        return texts.current(convention)
                .map(version -> articles(convention, version))
                .orElse(List.of());
    }

    /** The bytes of that version, if they were kept. */
    public Optional<Print> kept(TextVersion version, Kind kind) {
        return printed.find(version.id(), kind);
    }

    /** The bytes of that version, printed now if they never were. */
    public Print print(Convention convention, TextVersion version, Kind kind) {
        return printed.find(version.id(), kind).orElseGet(() -> {
            var content = printer.pdf(Template.TEXT, imprint(convention, version, kind), model(convention, version));
            return printed.keep(version.id(), kind, new Print(Documents.sha256(content), content));
        });
    }

    private Imprint imprint(Convention convention, TextVersion version, Kind kind) {
        return new Imprint(
                words.say("textModel." + version.model()) + " – " + version.title(),
                words.say(
                        "text.reference",
                        convention.number(),
                        String.valueOf(version.round()),
                        Documents.sha256(fingerprint(version)).substring(0, SHOWN_OF_HASH)),
                words.say("text.subject", words.say("textModel." + version.model()), convention.partner()),
                organisations
                        .findByCode(convention.school())
                        .map(school -> school.name())
                        .orElse(convention.school()),
                version.writtenOn(),
                kind == Kind.DRAFT);
    }

    private static byte[] fingerprint(TextVersion version) {
        var said = new StringBuilder();
        version.articles()
                .forEach(article -> said.append(article.article()).append('\n').append(article.words()));
        return said.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private Map<String, Object> model(Convention convention, TextVersion version) {
        return Map.of("articles", articles(convention, version), "signatories", convention.signatories());
    }

    /** One article as it is printed; what comes before the object bears no number. */
    public record Printed(String heading, List<String> paragraphs, String source) {}

    private List<Printed> articles(Convention convention, TextVersion version) {
        var printed = new ArrayList<Printed>();
        int number = 0;
        for (var written : late.articles(convention, version)) {
            boolean numbered = written.article().compareTo(Article.PREAMBLE) > 0;
            number += numbered ? 1 : 0;
            var heading = numbered
                    ? words.say("text.article", number, written.title())
                    : written.article() == Article.TITLE ? "" : written.title();
            printed.add(new Printed(heading, written.paragraphs(), written.source()));
        }
        return printed;
    }

    @Override
    public List<Printout> of(Convention convention) {
        var all = versions(convention);
        var settled = printed.settled(convention.id());
        return all.stream()
                .map(version -> printout(convention, version, kind(convention, version, all, settled)))
                .toList();
    }

    @Override
    public List<Printout> texts(Convention convention) {
        var all = versions(convention);
        var settled = printed.settled(convention.id());
        var last = new TreeMap<Integer, TextVersion>();
        all.forEach(version -> last.put(version.ofText(), version));
        return last.values().stream()
                .map(version -> printout(convention, version, kind(convention, version, all, settled)))
                .toList();
    }

    private List<TextVersion> versions(Convention convention) {
        return texts.orDrawnUp(convention);
    }

    private Printout printout(Convention convention, TextVersion version, Kind kind) {
        int round = Math.max(1, version.round());
        return new Printout(
                version.id(),
                TEXT,
                words.say("text.name." + kind, words.say("textModel." + version.model()), round),
                round,
                false,
                () -> print(convention, version, kind).content());
    }

    /** As it will be signed where it was printed so already, or is the last text of what the board has authorised. */
    Kind kind(Convention convention, TextVersion version, List<TextVersion> all) {
        return kind(convention, version, all, printed.settled(convention.id()));
    }

    private static Kind kind(Convention convention, TextVersion version, List<TextVersion> all, Set<UUID> settled) {
        if (settled.contains(version.id())) {
            return Kind.FINAL;
        }
        boolean authorised = convention.status().stage().compareTo(Stage.BOARD) > 0;
        boolean last =
                all.stream().noneMatch(other -> other.ofText() == version.ofText() && other.round() > version.round());
        boolean discussed = convention.isAmended() && convention.writing() == version.ofText();
        return authorised && last && !discussed ? Kind.FINAL : Kind.DRAFT;
    }
}
