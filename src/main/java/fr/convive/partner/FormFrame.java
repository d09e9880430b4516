package fr.convive.partner;

import fr.convive.page.Words;
import fr.convive.people.Actor;
import fr.convive.people.Room;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the pages that write into the file share: who may, about whom, the words of the frame, and the way back to the partner. */
@Component
class FormFrame {

    private final PartnerFile file;
    private final TypedPages typed;
    private final Words words;

    FormFrame(PartnerFile file, TypedPages typed, Words words) {
        this.file = file;
        this.typed = typed;
        this.words = words;
    }

    /** A page that writes: its view, the keys of its words and of its fields, and of what is said once it is done. */
    record Sheet(String view, String wording, String fields, String done) {}

    /** Gives the widgets the key under which the words of the page are found. */
    record Question(String key) {}

    /** Whom the page is about, for its frame. */
    record About(UUID id, String name) {}

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

    /** The page with a key of its own, so that what it posts takes effect once. */
    static ModelAndView show(Sheet sheet, Object form, Model model) {
        model.addAttribute("form", form);
        return page(sheet, UUID.randomUUID().toString(), HttpStatus.OK, model);
    }

    /** Takes what was typed and leads to the partner; wrong or refused, the page comes again with every answer kept. */
    <F> ModelAndView take(
            Sheet sheet,
            Supplier<UUID> partner,
            Class<F> type,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash,
            Consumer<F> deed) {
        return typed.take(
                type,
                request,
                model,
                deed,
                status -> page(sheet, key(request), status, model),
                () -> done(sheet, partner.get(), flash));
    }

    /** The same where nothing is typed that could be wrong. */
    ModelAndView act(
            Sheet sheet,
            Supplier<UUID> partner,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash,
            Runnable deed) {
        return typed.act(
                model,
                deed,
                status -> page(sheet, key(request), status, model),
                () -> done(sheet, partner.get(), flash));
    }

    /** The page again with what was typed so far, nothing of it judged. */
    static ModelAndView again(Sheet sheet, Object form, HttpServletRequest request, Model model) {
        model.addAttribute("form", form);
        return page(sheet, key(request), HttpStatus.OK, model);
    }

    private static String key(HttpServletRequest request) {
        return Objects.requireNonNullElseGet(
                request.getParameter("_action"), () -> UUID.randomUUID().toString());
    }

    private ModelAndView done(Sheet sheet, UUID partner, RedirectAttributes flash) {
        flash.addFlashAttribute("flash", words.say(sheet.done()));
        return new ModelAndView("redirect:/partenaires/" + partner);
    }

    private static ModelAndView page(Sheet sheet, String action, HttpStatus status, Model model) {
        model.addAttribute("wording", sheet.wording());
        model.addAttribute("task", new Question(sheet.fields()));
        model.addAttribute("actionKey", action);
        return new ModelAndView(sheet.view(), model.asMap(), status);
    }
}
