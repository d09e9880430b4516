package fr.convive.partner;

import fr.convive.people.Actor;
import fr.convive.people.Role;
import fr.convive.people.Room;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of one partner: what it is, whom we know there, what was exchanged, what is agreed, how it is courted. */
@Controller
class PartnerPage {

    private final PartnerFile file;
    private final PartnerViews views;
    private final Mergers mergers;
    private final List<Agreements> agreements;

    PartnerPage(PartnerFile file, PartnerViews views, Mergers mergers, List<Agreements> agreements) {
        this.mergers = mergers;
        this.file = file;
        this.views = views;
        this.agreements = agreements;
    }

    @GetMapping("/partenaires/{id}")
    String show(@PathVariable UUID id, Actor actor, Model model) {
        var partner = file.visible(id, actor);
        Room.PARTNERS.enter(actor);
        model.addAttribute("partner", views.of(id, actor));
        model.addAttribute(
                "agreed",
                agreements.stream()
                        .flatMap(told -> told.with(id, actor).stream())
                        .toList());
        model.addAttribute("mayWrite", file.mayWrite(partner, actor));
        model.addAttribute("mergers", mergers.undoable(id));
        model.addAttribute("actionKey", UUID.randomUUID().toString());
        model.addAttribute("mayAgree", file.mayWrite(partner, actor) && actor.holds(Role.COORDINATOR));
        return "partenaires/partenaire";
    }
}
