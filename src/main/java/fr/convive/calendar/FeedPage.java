package fr.convive.calendar;

import fr.convive.page.Words;
import fr.convive.people.Actor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** {@code /compte/agenda}: makes the address that one gives to one's calendar, shows it once, takes it back. */
@Controller
@RequestMapping("/compte/agenda")
class FeedPage {

    private final Feeds feeds;
    private final Words words;
    private final String address;

    FeedPage(Feeds feeds, Words words, @Value("${convive.address:}") String address) {
        this.feeds = feeds;
        this.words = words;
        this.address = address.replaceFirst("/+$", "");
    }

    @GetMapping
    String show(Actor actor, Model model) {
        var feed = feeds.of(actor.login());
        model.addAttribute("shared", feed.isPresent());
        feed.ifPresent(known -> {
            model.addAttribute("madeAt", words.value(known.madeAt()));
            model.addAttribute(
                    "lastRead",
                    known.lastReadOn() == null ? words.say("calendar.neverRead") : words.value(known.lastReadOn()));
        });
        return "compte/agenda";
    }

    @PostMapping
    String make(Actor actor, Model model) {
        model.addAttribute("link", base() + "/calendrier/" + feeds.make(actor) + ".ics");
        return show(actor, model);
    }

    @PostMapping("/fin")
    String end(Actor actor, RedirectAttributes next) {
        if (feeds.end(actor)) {
            next.addFlashAttribute("flash", words.say("calendar.ended"));
        }
        return "redirect:/compte/agenda";
    }

    private String base() {
        return address.isBlank()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : address;
    }
}
