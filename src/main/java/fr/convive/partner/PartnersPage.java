package fr.convive.partner;

import fr.convive.page.Query;
import fr.convive.people.Actor;
import fr.convive.people.Role;
import fr.convive.people.Room;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /partenaires}: the file of my académie and what it is searched by, what my school courts, and what it plans. */
@Controller
@RequestMapping("/partenaires")
class PartnersPage {

    private static final List<String> TABS = List.of("fichier", "prospection", "venir");

    private final SearchView search;
    private final Prospecting prospecting;
    private final Exchanges exchanges;
    private final PartnerFile file;
    private final Clock clock;

    PartnersPage(SearchView search, Prospecting prospecting, Exchanges exchanges, PartnerFile file, Clock clock) {
        this.search = search;
        this.prospecting = prospecting;
        this.exchanges = exchanges;
        this.file = file;
        this.clock = clock;
    }

    /** One plan, and the days left until it. */
    record PlannedRow(Exchanges.Planned planned, long days) {}

    /** One prospect, the colour of its state, and the days left until its next step. */
    record ProspectRow(
            Prospecting.Line line, String tone, @Nullable Long days) {}

    @GetMapping
    String list(
            Actor actor,
            @RequestParam(defaultValue = "fichier") String onglet,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String commune,
            @RequestParam(defaultValue = "") String secteur,
            @RequestParam(defaultValue = "") String etablissement,
            @RequestParam(required = false) @Nullable PartnerKind genre,
            @RequestParam(required = false) @Nullable ProspectState etat,
            @RequestParam(required = false) @Nullable Cursor apres,
            Model model) {
        Room.PARTNERS.enter(actor);
        model.addAttribute("answers", actor.holds(Role.HEAD) || actor.holds(Role.ACADEMY_MANAGER));
        if (!TABS.contains(onglet)) {
            throw new NoSuchElementException("No tab " + onglet);
        }
        model.addAttribute("tabs", TABS);
        model.addAttribute("tab", onglet);
        model.addAttribute("here", Query.of("/partenaires"));
        model.addAttribute("mayOpen", file.mayOpen(actor));
        model.addAttribute("mayImport", actor.holds(Role.ACADEMY_MANAGER));
        model.addAttribute("several", actor.school().isEmpty());
        switch (onglet) {
            case "prospection" -> prospects(actor, etat, model);
            case "venir" -> coming(actor, model);
            default -> search.fill(actor, new Finder.Wanted(q, commune, secteur, etablissement, genre), apres, model);
        }
        return "partenaires/" + onglet;
    }

    private void prospects(Actor actor, @Nullable ProspectState state, Model model) {
        model.addAttribute(
                "list",
                prospecting.list(actor, state).stream()
                        .map(line -> new ProspectRow(
                                line,
                                PartnerViews.tone(line.state()),
                                line.nextOn() == null ? null : daysTo(line.nextOn())))
                        .toList());
        model.addAttribute("states", ProspectState.values());
        model.addAttribute("etat", state);
    }

    private void coming(Actor actor, Model model) {
        model.addAttribute(
                "list",
                exchanges.planned(actor).stream()
                        .map(planned -> new PlannedRow(planned, daysTo(planned.on())))
                        .toList());
    }

    private long daysTo(LocalDate day) {
        return ChronoUnit.DAYS.between(LocalDate.now(clock), day);
    }
}
