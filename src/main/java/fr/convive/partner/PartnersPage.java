package fr.convive.partner;

import fr.convive.page.Query;
import fr.convive.people.Actor;
import fr.convive.people.Room;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /partenaires}: the file of my académie, by name. */
@Controller
@RequestMapping("/partenaires")
class PartnersPage {

    private static final int SIZE = 25;

    private final Directory directory;
    private final PartnerFile file;

    PartnersPage(Directory directory, PartnerFile file) {
        this.directory = directory;
        this.file = file;
    }

    @GetMapping
    String list(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable PartnerKind genre,
            @RequestParam(required = false) @Nullable UUID apres,
            Model model) {
        Room.PARTNERS.enter(actor);
        var here = Query.of("/partenaires").with("q", q).with("genre", genre == null ? null : genre.name());
        var lines = directory.lines(actor, new Directory.Filter(q, genre), apres, SIZE + 1);
        var shown = lines.subList(0, Math.min(SIZE, lines.size()));
        model.addAttribute("list", shown);
        model.addAttribute(
                "following",
                lines.size() > SIZE
                        ? here.with("apres", shown.get(SIZE - 1).id()).href()
                        : null);
        model.addAttribute("first", apres == null ? null : here.href());
        model.addAttribute("filtered", here.isFiltered());
        model.addAttribute("kinds", PartnerKind.values());
        model.addAttribute("q", q);
        model.addAttribute("genre", genre);
        model.addAttribute("mayOpen", file.mayOpen(actor));
        return "partenaires/liste";
    }
}
