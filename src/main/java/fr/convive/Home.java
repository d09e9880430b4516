package fr.convive;

import fr.convive.people.Actor;
import fr.convive.people.DemonstrationAccounts;
import fr.convive.people.Room;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The front door: signing in, and where one goes from there. */
@Controller
class Home {

    private final ObjectProvider<DemonstrationAccounts> accounts;

    Home(ObjectProvider<DemonstrationAccounts> accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/")
    String home(Actor actor) {
        return "redirect:/" + Room.openTo(actor).stream().findFirst().orElse(Room.TASKS.path());
    }

    @GetMapping("/connexion")
    String signIn(Model model) {
        accounts.ifAvailable(known -> model.addAttribute("accounts", known.shown()));
        return "connexion";
    }
}
