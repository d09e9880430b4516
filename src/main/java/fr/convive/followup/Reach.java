package fr.convive.followup;

import jakarta.persistence.Embeddable;

/** « Indicateurs » of the yearly review (§ 8.1 of the seeds): whom an action reached, or all actions of a theme. */
@Embeddable
record Reach(int schools, int companies, int organisations, int girls, int boys, int women, int men) {

    static final Reach NOBODY = new Reach(0, 0, 0, 0, 0, 0, 0);

    Reach and(Reach other) {
        return new Reach(
                schools + other.schools,
                companies + other.companies,
                organisations + other.organisations,
                girls + other.girls,
                boys + other.boys,
                women + other.women,
                men + other.men);
    }

    int youngPeople() {
        return girls + boys;
    }

    int staff() {
        return women + men;
    }
}
