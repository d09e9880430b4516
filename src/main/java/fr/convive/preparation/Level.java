package fr.convive.preparation;

/** How much a risk weighs, as {@code risk-level.dmn} says; the bar stands below {@code HIGH}. */
enum Level {
    LOW,
    MODERATE,
    HIGH,
    CRITICAL;

    boolean isAboveBar() {
        return this == HIGH || this == CRITICAL;
    }
}
