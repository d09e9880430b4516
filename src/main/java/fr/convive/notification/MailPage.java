package fr.convive.notification;

import fr.convive.page.Query;
import fr.convive.page.Words;
import fr.convive.people.Actor;
import fr.convive.people.Room;
import fr.convive.workflow.Act;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /administration/courrier}: the letters, where each stands, and « renvoyer ». */
@Controller
@RequestMapping("/administration/courrier")
class MailPage {

    private static final int SIZE = 50;
    private static final String CURSOR = "\\d{4}-[0-9T:.-]+Z_[0-9a-f-]{36}";

    private final MailRegister register;
    private final Carrier carrier;
    private final Words words;

    MailPage(MailRegister register, Carrier carrier, Words words) {
        this.register = register;
        this.carrier = carrier;
        this.words = words;
    }

    /** A letter as the page shows it. */
    record Row(
            String id,
            String to,
            String subject,
            String number,
            LetterState state,
            String tone,
            int attempts,
            String at,
            String failure,
            boolean resendable) {}

    @GetMapping
    String list(
            Actor actor,
            @RequestParam(name = "etat", defaultValue = "") String state,
            @RequestParam(name = "apres", defaultValue = "") String after,
            Model model) {
        Room.ADMINISTRATION.enter(actor);
        var only = only(state);
        var cursor = after.matches(CURSOR) ? after : "";
        var found = register.letters(actor, only, cursor, SIZE + 1);
        var shown = found.subList(0, Math.min(SIZE, found.size()));
        var query = Query.of("/administration/courrier").with("etat", only);
        model.addAttribute("letters", shown.stream().map(this::row).toList());
        model.addAttribute("figures", register.figures(actor));
        model.addAttribute("states", LetterState.values());
        model.addAttribute("state", only);
        model.addAttribute("local", carrier instanceof LocalMailbox);
        model.addAttribute("kept", !(carrier instanceof LocalMailbox) && !(carrier instanceof SmtpCarrier));
        model.addAttribute("first", cursor.isEmpty() ? null : query.href());
        model.addAttribute(
                "next",
                found.size() > SIZE
                        ? query.with("apres", shown.get(SIZE - 1).cursor()).href()
                        : null);
        model.addAttribute("actionKey", UUID.randomUUID().toString());
        return "administration/courrier";
    }

    private static @Nullable LetterState only(String said) {
        return Arrays.stream(LetterState.values())
                .filter(state -> state.name().equals(said))
                .findFirst()
                .orElse(null);
    }

    private Row row(MailRegister.Line line) {
        return new Row(
                line.id().toString(),
                line.name().isEmpty() ? line.address() : line.name() + " – " + line.address(),
                line.subject(),
                line.number(),
                line.state(),
                tone(line.state()),
                line.attempts(),
                words.value(line.at()),
                line.failure(),
                line.resendable());
    }

    private static String tone(LetterState state) {
        return switch (state) {
            case DEAD -> "b-late";
            case SENT, GROUPED -> "b-done";
            case WAITING, HELD, SENDING -> "b-soon";
            case KEPT, VOID -> "b-n";
        };
    }

    @PostMapping("/{id}/renvoi")
    String resend(Actor actor, @PathVariable UUID id, @RequestParam("_action") String action, RedirectAttributes next) {
        Room.ADMINISTRATION.enter(actor);
        register.resend(id, new Act(actor, action, null));
        next.addFlashAttribute("flash", words.say("mail.resent"));
        return "redirect:/administration/courrier";
    }
}
