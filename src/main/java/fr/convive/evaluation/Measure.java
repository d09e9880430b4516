package fr.convive.evaluation;

import java.util.EnumSet;
import java.util.Set;

/** The six measures of the bilan (seeds, C1): two are counted, four are judged from 1 to 5. */
enum Measure {
    PROJECTS(true),
    CONVENTIONS(true),
    SPECIFICATION(false),
    EXPECTATIONS(false),
    INSERTION(false),
    APPRENTICESHIP_TAX(false);

    private static final int MOST_COUNTED = 99_999;
    private static final int BEST = 5;

    private final boolean counted;

    Measure(boolean counted) {
        this.counted = counted;
    }

    boolean counted() {
        return counted;
    }

    boolean accepts(int value) {
        return counted ? value >= 0 && value <= MOST_COUNTED : value >= 1 && value <= BEST;
    }

    static Set<Measure> all() {
        return EnumSet.allOf(Measure.class);
    }

    /** Those that a partner can judge: projects and conventions are the school's to count. */
    static Set<Measure> judged() {
        return EnumSet.complementOf(EnumSet.of(PROJECTS, CONVENTIONS));
    }
}
