package fr.convive.ending;

import fr.convive.convention.Convention;
import fr.convive.convention.Letterhead;
import fr.convive.convention.Party;
import fr.convive.convention.Printout;
import fr.convive.document.Section;
import fr.convive.document.Template;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Prints the letters of an ending: each formal demand, and the receipt of how the convention ended. */
@Component
@Order(80)
class EndingPrints implements Printout.Press {

    private final BreachRecords breaches;
    private final DenunciationRecords denunciations;
    private final Closures closures;
    private final Letterhead letterhead;
    private final EndingWords words;

    EndingPrints(
            BreachRecords breaches,
            DenunciationRecords denunciations,
            Closures closures,
            Letterhead letterhead,
            EndingWords words) {
        this.breaches = breaches;
        this.denunciations = denunciations;
        this.closures = closures;
        this.letterhead = letterhead;
        this.words = words;
    }

    @Override
    public List<Printout> of(Convention convention) {
        var known = breaches.of(convention.id());
        return Stream.concat(
                        known.stream()
                                .filter(breach -> breach.sentOn() != null)
                                .map(breach -> demand(breach, convention)),
                        receipt(known, convention).stream())
                .toList();
    }

    private Printout demand(Breach breach, Convention convention) {
        var sent = Objects.requireNonNull(breach.sentOn());
        return letterhead.printout(
                convention,
                new Letterhead.Matter(Template.FORMAL_DEMAND, EndingWords.day(sent), sent),
                () -> Map.of(
                        "to",
                        convention.parties().stream()
                                .filter(party -> party.side() == Party.Side.PARTNER)
                                .map(party -> words.say(
                                        "demand.to",
                                        party.name(),
                                        party.representative().name(),
                                        party.representative().title()))
                                .toList(),
                        "facts",
                        Objects.requireNonNullElse(breach.breaches(), breach.reason()),
                        "delay",
                        words.say("demand.delay", breach.deadline()),
                        "otherwise",
                        words.say("demand.otherwise", convention.number()),
                        "sent",
                        words.say("demand.sent", sent)));
    }

    /** Once it is known how the convention ends: denounced, terminated, or closed. */
    private Optional<Printout> receipt(List<Breach> known, Convention convention) {
        var lines = new ArrayList<Section.Line>();
        LocalDate day = null;
        var letter =
                convention.isDenounced() ? denunciations.findById(convention.id()) : Optional.<Denunciation>empty();
        if (letter.isPresent()) {
            lines.add(line("by", letter.get().side()));
            lines.add(line("sentOn", letter.get().sentOn()));
            lines.add(line("because", letter.get().reason()));
            day = letter.get().sentOn();
        }
        for (var breach : known) {
            if (breach.state() == Breach.State.PERSISTING) {
                lines.add(line("terminated", breach.terminatesOn()));
                lines.add(line("because", breach.reason()));
                day = breach.terminatesOn();
            }
        }
        var closure = closures.findById(convention.id());
        if (closure.isPresent()) {
            lines.add(line("bilan", closure.get().bilan()));
            lines.add(line("surviving", closure.get().survivingObligations()));
            lines.add(line("archivedAt", closure.get().archivedAt()));
            lines.add(line("closedOn", closure.get().closedOn()));
            day = closure.get().closedOn();
        }
        if (day == null) {
            return Optional.empty();
        }
        lines.add(line("lastDay", convention.endsOn()));
        var said = new Section(words.say("receipt.heading"), lines);
        return Optional.of(letterhead.printout(
                convention, new Letterhead.Matter(Template.RECEIPT, "", day), () -> Map.of("sections", List.of(said))));
    }

    private Section.Line line(String key, @org.jspecify.annotations.Nullable Object value) {
        return Section.Line.of(words.say("receipt." + key), value == null ? "" : words.say("receipt.value", value));
    }
}
