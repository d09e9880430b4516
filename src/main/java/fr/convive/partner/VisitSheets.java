package fr.convive.partner;

import fr.convive.document.Imprint;
import fr.convive.document.Printer;
import fr.convive.document.Section;
import fr.convive.document.Template;
import fr.convive.page.Words;
import fr.convive.people.Actor;
import fr.convive.people.Names;
import fr.convive.people.Room;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** « Fiche de visite » of an exchange, in PDF, for who may see it. */
@Controller
class VisitSheets {

    private final PartnerFile file;
    private final Exchanges exchanges;
    private final Printer printer;
    private final Names names;
    private final Words words;

    VisitSheets(PartnerFile file, Exchanges exchanges, Printer printer, Names names, Words words) {
        this.file = file;
        this.exchanges = exchanges;
        this.printer = printer;
        this.names = names;
        this.words = words;
    }

    @GetMapping("/partenaires/{id}/echanges/{exchange}/fiche.pdf")
    ResponseEntity<byte[]> sheet(@PathVariable UUID id, @PathVariable String exchange, Actor actor) {
        var partner = file.visible(id, actor);
        Room.PARTNERS.enter(actor);
        var held = exchanges.of(partner, actor).stream()
                .filter(one -> one.id().toString().equals(exchange))
                .findFirst()
                .orElseThrow(NoSuchElementException::new);
        var name = ContentDisposition.attachment()
                .filename("fiche " + partner.name() + " " + held.heldOn() + ".pdf", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header("Content-Type", "application/pdf")
                .header("Content-Disposition", name.toString())
                .header("Content-Security-Policy", "sandbox")
                .body(printed(partner, held));
    }

    private byte[] printed(Partner partner, Interaction held) {
        var school = names.of(List.of(held.school()), List.of()).organisation(held.school());
        var title = words.say("pdf.visit", held.heldOn());
        var about = words.say("visit.about", partner.name(), words.value(held.kind()), held.heldOn());
        return printer.pdf(
                Template.VISIT,
                new Imprint(title, partner.name(), about, school, held.heldOn(), false),
                Map.of("about", about, "sections", sections(held)));
    }

    private List<Section> sections(Interaction held) {
        var sheet = held.sheet();
        return java.util.stream.Stream.of(
                        new Section(
                                words.say("visit.who"),
                                List.of(
                                        line("present", held.present()),
                                        line("met", sheet.met()),
                                        line("seen", sheet.seen()),
                                        line("needs", sheet.needs()))),
                        new Section(
                                words.say("visit.said"),
                                List.of(
                                        line("given", gift(held.given())),
                                        line("received", gift(held.received())),
                                        line("notes", held.notes()))),
                        new Section(words.say("visit.next"), List.of(line("followUp", sheet.followUp()))))
                .filter(section -> !section.lines().isEmpty())
                .toList();
    }

    private Section.Line line(String key, @Nullable String value) {
        return Section.Line.of(words.say("interaction." + key), value);
    }

    private static String gift(Interaction.Gift gift) {
        var what = Objects.requireNonNullElse(gift.what(), "");
        return gift.count() == null ? what : (what + " (" + gift.count() + ")").strip();
    }
}
