package fr.convive.rights;

import fr.convive.people.PersonDeactivated;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever's account is closed is away no longer, stands in for nobody, and holds no power; the journal says each. */
@Component
class RightsOfLeavers {

    private final Absences absences;
    private final AbsenceDesk absenceDesk;
    private final Powers powers;
    private final PowerDesk powerDesk;
    private final Clock clock;

    RightsOfLeavers(Absences absences, AbsenceDesk absenceDesk, Powers powers, PowerDesk powerDesk, Clock clock) {
        this.absences = absences;
        this.absenceDesk = absenceDesk;
        this.powers = powers;
        this.powerDesk = powerDesk;
        this.clock = clock;
    }

    @EventListener
    void on(PersonDeactivated gone) {
        var today = LocalDate.now(clock);
        absences.findOf(gone.login(), today).forEach(absence -> absenceDesk.end(absence, gone.by()));
        powers.findByHolderAndEndsOnGreaterThanEqual(gone.login(), today)
                .forEach(power -> powerDesk.end(power, gone.by()));
    }
}
