package fr.convive.notification;

import fr.convive.page.Words;
import fr.convive.people.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /compte/avis}: where one is written to, and of what. */
@Controller
@RequestMapping("/compte/avis")
class PreferencesPage {

    private static final String ADDRESS = "[^\\s@<>\",;]+@[^\\s@<>\",;]+\\.[^\\s@<>\",;]+";
    private static final int LONGEST = 254;

    private final Preferences preferences;
    private final Words words;

    PreferencesPage(Preferences preferences, Words words) {
        this.preferences = preferences;
        this.words = words;
    }

    /** One occasion and what was chosen. */
    record Line(Occasion occasion, Choice choice) {

        public List<Choice> choices() {
            return occasion.choices();
        }
    }

    @GetMapping
    ModelAndView show(Actor actor) {
        return page(actor, preferences.address(actor.login()), Map.of());
    }

    @PostMapping
    String choose(Actor actor, HttpServletRequest request, RedirectAttributes next) {
        var choices = new EnumMap<Occasion, Choice>(Occasion.class);
        for (var occasion : Occasion.chosen()) {
            var said = request.getParameter(occasion.name());
            occasion.choices().stream()
                    .filter(choice -> choice.name().equals(said))
                    .forEach(choice -> choices.put(occasion, choice));
        }
        preferences.choose(actor.login(), choices);
        next.addFlashAttribute("flash", words.say("mail.preferences.kept"));
        return "redirect:/compte/avis";
    }

    @PostMapping("/adresse")
    ModelAndView move(
            Actor actor, @RequestParam(name = "adresse", defaultValue = "") String said, RedirectAttributes next) {
        var address = said.strip();
        if (!address.isEmpty() && (address.length() > LONGEST || !address.matches(ADDRESS))) {
            return page(actor, address, Map.of("adresse", words.say("mail.address.wrong")));
        }
        preferences.move(actor, address);
        next.addFlashAttribute("flash", words.say(address.isEmpty() ? "mail.address.gone" : "mail.address.kept"));
        return new ModelAndView("redirect:/compte/avis");
    }

    private ModelAndView page(Actor actor, String address, Map<String, String> wrong) {
        var page = new ModelAndView("compte/avis", wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("address", address);
        page.addObject("wrong", wrong);
        page.addObject(
                "lines",
                preferences.of(actor.login()).entrySet().stream()
                        .map(said -> new Line(said.getKey(), said.getValue()))
                        .toList());
        page.addObject("imposed", Occasion.imposed());
        return page;
    }
}
