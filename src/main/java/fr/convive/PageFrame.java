package fr.convive;

import fr.convive.people.Actor;
import fr.convive.people.Room;
import fr.convive.people.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page shows around its content: the person, the rooms open to them, the banners. */
@ControllerAdvice(annotations = Controller.class)
class PageFrame {

    private final boolean demonstration;
    private final String rehearsalStart;
    private final Clock clock;
    private final MessageSource messages;

    PageFrame(
            @Value("${convive.demonstration}") boolean demonstration,
            @Value("${convive.rehearsal.start:}") String rehearsalStart,
            Clock clock,
            MessageSource messages) {
        this.demonstration = demonstration;
        this.rehearsalStart = rehearsalStart;
        this.clock = clock;
        this.messages = messages;
    }

    /** A name and what they are, as the header says it. */
    record PersonShown(String name, String title) {}

    @ModelAttribute
    void frame(@Nullable Authentication authentication, HttpServletRequest request, Model model) {
        model.addAttribute("room", roomOf(request.getRequestURI()));
        model.addAttribute("demonstration", demonstration && rehearsalStart.isBlank());
        if (!rehearsalStart.isBlank()) {
            var day = DateTimeFormatter.ofPattern("dd/MM/yyyy").format(LocalDate.now(clock));
            model.addAttribute("rehearsal", messages.getMessage("layout.rehearsal", new Object[] {day}, Locale.FRENCH));
        }
        model.addAttribute("today", LocalDate.now(clock));
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            var actor = signedIn.actor();
            model.addAttribute("person", new PersonShown(actor.name(), titleOf(actor)));
            model.addAttribute("rooms", Room.openTo(actor));
            model.addAttribute("actor", actor);
        }
    }

    private String titleOf(Actor actor) {
        return actor.memberships().stream()
                .map(held ->
                        messages.getMessage("role." + held.role(), null, Locale.FRENCH) + " · " + held.organisation())
                .sorted()
                .findFirst()
                .orElse("");
    }

    private static String roomOf(String path) {
        int end = path.indexOf('/', 1);
        return path.length() < 2 ? "" : path.substring(1, end < 0 ? path.length() : end);
    }
}
