package fr.convive.partner;

import fr.convive.page.Query;
import fr.convive.page.Words;
import fr.convive.people.Actor;
import fr.convive.people.Membership;
import fr.convive.people.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** « Recherche » in the file: what is looked for as filters that can be taken away one by one, and a page of answers. */
@Component
class SearchView {

    private static final int SIZE = 25;

    private final Directory directory;
    private final Names names;
    private final Words words;

    SearchView(Directory directory, Names names, Words words) {
        this.directory = directory;
        this.names = names;
        this.words = words;
    }

    /** What the list is filtered by, in words, and the address of the list without it. */
    record Chip(String words, String href) {}

    void fill(Actor actor, Finder.Wanted asked, @Nullable Cursor after, Model model) {
        var wanted = tidy(asked);
        var here = Query.of("/partenaires")
                .with("q", wanted.words())
                .with("commune", wanted.town())
                .with("secteur", wanted.sector())
                .with("etablissement", wanted.school())
                .with("genre", wanted.kind());
        var page = page(actor, wanted, after);
        var next = page.next();
        model.addAttribute("list", page.lines());
        model.addAttribute(
                "following", next == null ? null : here.with("apres", next).href());
        model.addAttribute("first", after == null ? null : here.href());
        model.addAttribute("filtered", here.isFiltered());
        model.addAttribute("chips", chips(here, wanted));
        model.addAttribute("kinds", PartnerKind.values());
        model.addAttribute("wanted", wanted);
        model.addAttribute("schools", schools(actor));
    }

    private static Finder.Wanted tidy(Finder.Wanted asked) {
        return new Finder.Wanted(
                asked.words().strip(),
                asked.town().strip(),
                asked.sector().strip(),
                asked.school().strip().toUpperCase(Locale.ROOT),
                asked.kind());
    }

    /** A school that is not there, or not within reach, knows nobody. */
    private Directory.Page page(Actor actor, Finder.Wanted wanted, @Nullable Cursor after) {
        try {
            return directory.page(actor, wanted, after, SIZE);
        } catch (UnknownPartner nobody) {
            return new Directory.Page(List.of(), null);
        }
    }

    private List<Chip> chips(Query here, Finder.Wanted wanted) {
        var chips = new ArrayList<Chip>();
        add(chips, here, "q", wanted.words());
        add(chips, here, "commune", wanted.town());
        add(chips, here, "secteur", wanted.sector());
        add(
                chips,
                here,
                "etablissement",
                wanted.school().isEmpty()
                        ? ""
                        : names.of(List.of(wanted.school()), List.of()).organisation(wanted.school()));
        add(chips, here, "genre", wanted.kind() == null ? "" : words.value(wanted.kind()));
        return chips;
    }

    private void add(List<Chip> chips, Query here, String parameter, String value) {
        if (!value.isEmpty()) {
            chips.add(new Chip(
                    words.say("partners.chip." + parameter, value),
                    here.without(parameter).href()));
        }
    }

    /** The places where this person works, by name, to choose among; who keeps an académie types a number. */
    private Map<String, String> schools(Actor actor) {
        var held = actor.memberships().stream()
                .filter(membership -> membership.role().isStaff())
                .map(Membership::organisation)
                .distinct()
                .sorted()
                .toList();
        var known = names.of(held, List.of());
        var schools = new LinkedHashMap<String, String>();
        held.forEach(code -> schools.put(code, known.organisation(code)));
        return schools;
    }
}
