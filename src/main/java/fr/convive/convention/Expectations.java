package fr.convive.convention;

import java.util.List;

/** « Attentes » : what was expected of a convention, line by line; the phase that asked for it says it, another judges it. */
public interface Expectations {

    List<Line> of(Convention convention);

    /** One line: its key, the message that names it, and what was written there. */
    record Line(String key, String label, String text) {}
}
