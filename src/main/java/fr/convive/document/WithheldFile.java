package fr.convive.document;

/** A piece that is not given to anybody: its analysis is under way, or found it infected. */
public class WithheldFile extends RuntimeException {

    private final Health health;

    WithheldFile(Health health) {
        super(health.name());
        this.health = health;
    }

    public Health health() {
        return health;
    }
}
