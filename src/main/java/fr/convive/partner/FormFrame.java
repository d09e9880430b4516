package fr.convive.partner;

import fr.convive.people.Actor;
import fr.convive.people.Room;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/** What the pages that write into the file share: who may, about whom, and the words of the frame. */
@Component
class FormFrame {

    private final PartnerFile file;

    FormFrame(PartnerFile file) {
        this.file = file;
    }

    /** Gives the widgets the key under which the words of the page are found. */
    record Question(String key) {}

    /** Whom the page is about, for its frame. */
    record About(UUID id, String name) {}

    static String newKey() {
        return UUID.randomUUID().toString();
    }

    /** Goes no further where this person opens no record. */
    void askOpening(Actor actor) {
        Room.PARTNERS.enter(actor);
        if (!file.mayOpen(actor)) {
            throw new AccessDeniedException("partenaires/nouveau");
        }
    }

    /** The partner, where this person writes about it. */
    Partner writable(UUID id, Actor actor, Model model) {
        var partner = file.visible(id, actor);
        Room.PARTNERS.enter(actor);
        if (!file.mayWrite(partner, actor)) {
            throw new AccessDeniedException("partenaires");
        }
        model.addAttribute("partner", new About(id, partner.name()));
        return partner;
    }

    /** {@code wording} is the key of the page's own words, {@code fields} that of its fields'. */
    static ModelAndView page(
            String view, String wording, String fields, String action, HttpStatus status, Model model) {
        model.addAttribute("wording", wording);
        model.addAttribute("task", new Question(fields));
        model.addAttribute("actionKey", action);
        return new ModelAndView(view, model.asMap(), status);
    }
}
