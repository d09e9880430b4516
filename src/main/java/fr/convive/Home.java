package fr.convive;

import fr.convive.people.Actor;
import fr.convive.people.Room;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The front door: where one goes from there. */
@Controller
class Home {

    @GetMapping("/")
    String home(Actor actor) {
        return "redirect:/" + Room.openTo(actor).stream().findFirst().orElse(Room.TASKS.path());
    }
}
