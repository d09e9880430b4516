package fr.convive.convention;

import fr.convive.people.Actor;
import java.util.List;
import java.util.Map;

/** « Rubrique » : one tab of a convention's page, {@code templates/conventions/<key>.html}, and what stands behind it. */
public interface Tab {

    String key();

    /** What its template needs. */
    Map<String, Object> show(Asked asked);

    /**
     * Who asks what: the convention, its story so far, and within the tab the phase and the day looked at, if they are
     * said; {@code on} is the day as it was typed.
     */
    record Asked(Convention convention, List<History.Fact> story, String phase, String on, Actor actor) {}
}
