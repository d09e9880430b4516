package fr.convive.convention;

import fr.convive.people.Actor;
import java.time.LocalDate;

/** Who may bind the school; the records of powers answer. */
public interface SigningPower {

    /** « Sur quel pouvoir » this person signs that convention for its school on that day; refuses where they hold none. */
    String toSign(Convention convention, Actor actor, LocalDate day);
}
