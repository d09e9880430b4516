package fr.convive.audit;

import fr.convive.convention.Catalogue;
import fr.convive.convention.Standing;
import fr.convive.convention.Status;
import fr.convive.page.Query;
import fr.convive.page.Words;
import fr.convive.people.Actor;
import fr.convive.people.Organisation;
import fr.convive.people.Organisations;
import fr.convive.people.Room;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** « Audit » : the conventions whose life is over, by year, school and end. */
@Controller
class FinishedList {

    private static final int SIZE = 25;
    private static final int YEARS = 8;

    private final Catalogue catalogue;
    private final Standing standing;
    private final Organisations organisations;
    private final Words words;
    private final Clock clock;

    FinishedList(Catalogue catalogue, Standing standing, Organisations organisations, Words words, Clock clock) {
        this.catalogue = catalogue;
        this.standing = standing;
        this.organisations = organisations;
        this.words = words;
        this.clock = clock;
    }

    /** One finished convention. */
    record Row(String number, String title, String partner, String school, String state, String tone, String on) {}

    @GetMapping("/audit")
    String list(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer annee,
            @RequestParam(defaultValue = "") String etablissement,
            @RequestParam(required = false) @Nullable Status fin,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String apres,
            Model model) {
        Room.AUDIT.enter(actor);
        var ends = fin != null && fin.isFinal() ? Set.of(fin) : ends();
        var filter = new Catalogue.Filter(q, ends, etablissement, false, annee);
        var lines = catalogue.lines(actor, filter, apres, SIZE + 1);
        var shown = lines.subList(0, Math.min(SIZE, lines.size()));
        var here = Query.of("/audit")
                .with("annee", annee)
                .with("etablissement", etablissement)
                .with("fin", fin == null ? null : fin.name())
                .with("q", q);
        model.addAttribute("list", shown.stream().map(this::row).toList());
        model.addAttribute("found", words.say("audit.found", catalogue.count(actor, filter)));
        model.addAttribute(
                "following",
                lines.size() > SIZE
                        ? here.with("apres", shown.get(SIZE - 1).number()).href()
                        : null);
        model.addAttribute("first", apres.isEmpty() ? null : here.href());
        model.addAttribute("filtered", here.isFiltered());
        model.addAttribute("annee", annee);
        model.addAttribute("etablissement", etablissement);
        model.addAttribute("fin", fin);
        model.addAttribute("q", q);
        model.addAttribute("years", years());
        model.addAttribute("ends", ends());
        model.addAttribute("schools", schools(actor));
        return "audit/liste";
    }

    private static Set<Status> ends() {
        return Arrays.stream(Status.values()).filter(Status::isFinal).collect(Collectors.toUnmodifiableSet());
    }

    private List<Integer> years() {
        int now = LocalDate.now(clock).getYear();
        return IntStream.range(0, YEARS).mapToObj(back -> now - back).toList();
    }

    private List<Organisation> schools(Actor actor) {
        return organisations.schools(actor.perimeter());
    }

    private Row row(Catalogue.Line line) {
        return new Row(
                line.number(),
                line.title(),
                line.partner(),
                line.schoolName(),
                words.value(line.status()),
                standing.tone(line.status()),
                words.value(line.statusSince()));
    }
}
