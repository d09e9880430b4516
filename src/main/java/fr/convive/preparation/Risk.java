package fr.convive.preparation;

import java.time.LocalDate;

/**
 * One row of the « tableau de maîtrise des défaillances »: what may fail, how much it weighs, who does what about it by
 * when, and the criticality that is left afterwards.
 */
record Risk(
        Obstacle obstacle,
        String cause,
        String effect,
        int gravity,
        int frequency,
        int detection,
        Level level,
        String treatment,
        String action,
        String owner,
        LocalDate dueOn,
        int residual) {

    public int criticality() {
        return product(gravity, frequency, detection);
    }

    static int product(int gravity, int frequency, int detection) {
        return gravity * frequency * detection;
    }
}
