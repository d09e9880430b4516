package fr.convive.convention;

import fr.convive.document.Document;
import fr.convive.document.Documents;
import fr.convive.document.Format;
import fr.convive.page.Words;
import fr.convive.people.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** « Documents » : the files of the convention, as they came, with the hash that proves them. */
@Component
@Order(5)
class DocumentsTab implements Tab {

    /** The package whose printouts are shown where none is asked for: the texts. */
    private static final String FIRST = "wording";

    private static final int KILOBYTE = 1024;
    private static final int SHOWN_OF_HASH = 12;

    private final Documents documents;
    private final Printouts printouts;
    private final Names names;
    private final Words words;

    DocumentsTab(Documents documents, Printouts printouts, Names names, Words words) {
        this.documents = documents;
        this.printouts = printouts;
        this.names = names;
        this.words = words;
    }

    /** One file as it is shown. */
    record FileShown(
            String href,
            String title,
            String format,
            String size,
            String from,
            String on,
            String hash,
            String state,
            boolean served,
            boolean drawn) {}

    /** One document that the house prints. */
    record PrintoutShown(String href, String title) {}

    @Override
    public String key() {
        return "documents";
    }

    @Override
    public Map<String, Object> show(Asked asked) {
        var pieces = documents.of(asked.convention().id().toString());
        var known = pieces.isEmpty()
                ? new Names.Known(Map.of(), Map.of())
                : names.of(
                        List.of(), pieces.stream().map(Document::receivedFrom).toList());
        var number = asked.convention().number();
        var phases = printouts.phases();
        var phase = phases.contains(asked.phase()) ? asked.phase() : FIRST;
        return Map.of(
                "phases",
                phases,
                "phase",
                phase,
                "printouts",
                printouts.of(asked.convention(), phase).stream()
                        .map(printout -> new PrintoutShown(
                                "/conventions/%s/documents/%s".formatted(number, printout.id()), printout.title()))
                        .toList(),
                "pieces",
                pieces.stream()
                        .map(piece -> file(asked.convention().number(), piece, known))
                        .toList());
    }

    /** « Version 2, sain, demandée par : Signer » . */
    private String state(Document piece) {
        var said = new ArrayList<String>();
        if (piece.version() > 1) {
            said.add(words.say("documents.version", piece.version()));
        }
        if (piece.isReplaced()) {
            said.add(words.say("documents.replaced"));
        }
        said.add(words.value(piece.health()));
        if (piece.purpose() != null) {
            said.add(words.find("documents.for." + piece.purpose()).orElse(words.say("documents.forStep")));
        }
        return String.join(", ", said);
    }

    private FileShown file(String number, Document piece, Names.Known known) {
        return new FileShown(
                "/conventions/%s/documents/%s".formatted(number, piece.id()),
                piece.title(),
                piece.format().name(),
                words.say("documents.size", Math.max(1, piece.bytes() / KILOBYTE)),
                known.person(piece.receivedFrom()),
                words.value(piece.receivedAt()),
                piece.sha256().substring(0, SHOWN_OF_HASH),
                state(piece),
                piece.health().isServed(),
                piece.health().isServed() && (piece.format().isImage() || piece.format() == Format.PDF));
    }
}
