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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

    /**
     * The bytes of the text that goes to signature, printed once and kept under their hash from then on; to be called
     * after the act that opens the signature, never inside it.
     */
    public Print toSign(Convention convention) {
        return print(convention, texts.current(convention).orElseThrow(), Kind.FINAL);
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
        return Map.of(
                "articles",
                late.articles(convention, version),
                "signatories",
                convention.signatories(),
                "number",
                convention.number());
    }

    @Override
    public List<Printout> of(Convention convention) {
        return versions(convention).stream()
                .map(version -> printout(convention, version))
                .toList();
    }

    @Override
    public List<Printout> texts(Convention convention) {
        var last = new TreeMap<Integer, TextVersion>();
        versions(convention).forEach(version -> last.put(version.ofText(), version));
        return last.values().stream()
                .map(version -> printout(convention, version))
                .toList();
    }

    private List<TextVersion> versions(Convention convention) {
        var kept = texts.of(convention);
        return kept.isEmpty() ? texts.current(convention).map(List::of).orElse(List.of()) : kept;
    }

    private Printout printout(Convention convention, TextVersion version) {
        var kind = kind(convention, version);
        return new Printout(
                version.id(),
                TEXT,
                words.say("text.name." + kind, words.say("textModel." + version.model()), version.round()),
                Math.max(1, version.round()),
                false,
                () -> print(convention, version, kind).content());
    }

    /** The last text of a convention that the board has authorised goes out as it will be signed. */
    Kind kind(Convention convention, TextVersion version) {
        if (printed.isKept(version.id(), Kind.FINAL)) {
            return Kind.FINAL;
        }
        boolean settled = convention.status().stage() == Stage.SIGNATURE
                || convention.status().stage() == Stage.LIFE
                || convention.status().stage() == Stage.END;
        boolean last = texts.of(convention).stream()
                .filter(other -> other.ofText() == version.ofText())
                .noneMatch(other -> other.round() > version.round());
        boolean discussed = convention.isAmended() && convention.writing() == version.ofText();
        return settled && last && !discussed ? Kind.FINAL : Kind.DRAFT;
    }
}
