package fr.convive.convention;

import fr.convive.page.Query;
import fr.convive.page.Words;
import fr.convive.people.Actor;
import fr.convive.people.Names;
import fr.convive.people.Role;
import fr.convive.people.Room;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** « Conventions » : all those of my perimeter, searched and filtered by links. */
@Controller
class ConventionList {

    private static final int SIZE = 25;

    private final Catalogue catalogue;
    private final Standing standing;
    private final Names names;
    private final Words words;
    private final Clock clock;

    ConventionList(Catalogue catalogue, Standing standing, Names names, Words words, Clock clock) {
        this.catalogue = catalogue;
        this.standing = standing;
        this.names = names;
        this.words = words;
        this.clock = clock;
    }

    /** One line; {@code due} counts the days left, where a date waits for somebody. */
    record Row(
            String number,
            String title,
            String partner,
            String school,
            String state,
            String tone,
            String since,
            String nextDueOn,
            @Nullable Long due) {}

    /** A filter that is on, and the same list without it. */
    record Chip(String words, String href) {}

    @GetMapping("/conventions")
    String list(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Status statut,
            @RequestParam(required = false) @Nullable Stage etape,
            @RequestParam(defaultValue = "false") boolean cours,
            @RequestParam(defaultValue = "false") boolean retard,
            @RequestParam(defaultValue = "") String etablissement,
            @RequestParam(defaultValue = "") String apres,
            Model model) {
        Room.CONVENTIONS.enter(actor);
        var filter = new Catalogue.Filter(q, statuses(statut, etape, cours), etablissement, retard, null);
        var here = Query.of("/conventions")
                .with("q", q)
                .with("statut", statut == null ? null : statut.name())
                .with("etape", etape == null ? null : etape.name())
                .with("cours", cours)
                .with("retard", retard)
                .with("etablissement", etablissement);
        var lines = catalogue.lines(actor, filter, apres, SIZE + 1);
        var shown = lines.subList(0, Math.min(SIZE, lines.size()));
        var found = catalogue.count(actor, filter);
        model.addAttribute("list", shown.stream().map(this::row).toList());
        model.addAttribute("found", words.say("conventions.found", found));
        model.addAttribute(
                "following",
                lines.size() > SIZE
                        ? here.with("apres", shown.get(SIZE - 1).number()).href()
                        : null);
        model.addAttribute("first", apres.isEmpty() ? null : here.href());
        model.addAttribute("filtered", here.isFiltered());
        model.addAttribute("chips", chips(here, q, statut, etape, cours, retard, etablissement));
        model.addAttribute("q", q);
        model.addAttribute("statut", statut);
        model.addAttribute("etape", etape);
        model.addAttribute("statuses", Status.values());
        model.addAttribute("stages", Stage.values());
        model.addAttribute("several", !actor.school().isPresent());
        model.addAttribute("mayOpen", actor.holds(Role.COORDINATOR));
        return "conventions/liste";
    }

    /** A status alone says all; else those of the stage, ongoing or not; none means all. */
    private static Set<Status> statuses(@Nullable Status status, @Nullable Stage stage, boolean ongoing) {
        if (status != null) {
            return Set.of(status);
        }
        var statuses = EnumSet.allOf(Status.class);
        statuses.removeIf(each -> (stage != null && each.stage() != stage) || (ongoing && each.isFinal()));
        return statuses.size() == Status.values().length ? Set.of() : statuses;
    }

    private List<Chip> chips(
            Query here,
            String q,
            @Nullable Status status,
            @Nullable Stage stage,
            boolean ongoing,
            boolean late,
            String school) {
        var chips = new ArrayList<Chip>();
        if (!q.isBlank()) {
            chips.add(chip(here, "q", words.say("conventions.chip.q", q)));
        }
        if (status != null) {
            chips.add(chip(here, "statut", words.say("conventions.chip.statut", status)));
        }
        if (stage != null) {
            chips.add(chip(here, "etape", words.say("conventions.chip.etape", stage)));
        }
        if (ongoing) {
            chips.add(chip(here, "cours", words.say("conventions.chip.cours")));
        }
        if (late) {
            chips.add(chip(here, "retard", words.say("conventions.chip.retard")));
        }
        if (!school.isEmpty()) {
            var name = names.of(List.of(school), List.of()).organisation(school);
            chips.add(chip(here, "etablissement", words.say("conventions.chip.etablissement", name)));
        }
        return chips;
    }

    private static Chip chip(Query here, String parameter, String words) {
        return new Chip(words, here.without(parameter).href());
    }

    private Row row(Catalogue.Line line) {
        return new Row(
                line.number(),
                line.title(),
                line.partner(),
                line.schoolName(),
                words.value(line.status()),
                standing.tone(line.status()),
                words.value(line.statusSince()),
                words.value(line.nextDueOn()),
                line.nextDueOn() == null ? null : ChronoUnit.DAYS.between(LocalDate.now(clock), line.nextDueOn()));
    }
}
