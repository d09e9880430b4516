package fr.convive.partner;

import fr.convive.people.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** « Ce qui est convenu » with a partner; who keeps conventions tells it. */
public interface Agreements {

    /** Those of my perimeter, the last first. */
    List<Agreed> with(UUID partner, Actor actor);

    /** One convention: where it stands, in words and in colour, and since when. */
    record Agreed(String number, String title, String state, String tone, LocalDate since) {}
}
