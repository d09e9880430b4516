package fr.convive.signature;

import fr.convive.people.Actor;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** « Signataires » : everyone who signs, has signed or has left, and what may be done about each. */
@Controller
class SignatoriesPage {

    private final Signatories signatories;
    private final SignatoryRows rows;
    private final SignatureWords words;

    SignatoriesPage(Signatories signatories, SignatoryRows rows, SignatureWords words) {
        this.signatories = signatories;
        this.rows = rows;
        this.words = words;
    }

    @GetMapping("/conventions/{number}/signataires")
    String show(@PathVariable String number, Actor actor, Model model) {
        var convention = signatories.asked(number, actor);
        var standing = signatories.standing(convention);
        var refusal = standing.map(Signatories::whyNot)
                .orElseGet(() -> java.util.Optional.of(new SignatureRound.RoundNotOpen()));
        model.addAttribute("number", number);
        model.addAttribute("subject", convention.title() + ", " + convention.partner());
        model.addAttribute("actionKey", UUID.randomUUID().toString());
        model.addAttribute(
                "refusal",
                refusal.map(why -> words.say(why.messageKey(), why.figures())).orElse(null));
        model.addAttribute("rows", standing.map(rows::of).orElse(List.of()));
        model.addAttribute(
                "inOrder", standing.map(now -> now.round().isInOrder()).orElse(false));
        return "conventions/signataires";
    }
}
