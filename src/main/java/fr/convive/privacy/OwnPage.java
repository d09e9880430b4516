package fr.convive.privacy;

import fr.convive.people.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /compte/donnees}: what is held on who is signed in, whole. */
@Controller
class OwnPage {

    private final Dossiers dossiers;
    private final Shown shown;

    OwnPage(Dossiers dossiers, Shown shown) {
        this.dossiers = dossiers;
        this.shown = shown;
    }

    @GetMapping("/compte/donnees")
    String show(Actor actor, Model model) {
        model.addAttribute("places", shown.of(dossiers.own(actor, "page")));
        model.addAttribute("answers", Answering.answers(actor));
        return "donnees/moi";
    }

    @GetMapping("/compte/donnees/export")
    ResponseEntity<Dossier> export(Actor actor) {
        return DossierPage.file(dossiers.own(actor, "export"));
    }
}
