package fr.convive.drafting;

import fr.convive.deadline.Steering;
import org.jspecify.annotations.NullUnmarked;

/** « Pilotage » as it is asked: how often the parties meet in a year. */
@NullUnmarked // raw input: nothing holds before validation
record SteeringForm(Integer meetingsPerYear) {

    static final SteeringForm BLANK = new SteeringForm(null);

    Steering steering() {
        return new Steering(meetingsPerYear);
    }
}
