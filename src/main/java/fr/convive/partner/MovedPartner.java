package fr.convive.partner;

import java.util.UUID;

/** The record tells of an organisation that has another one: whoever asks for it is led there. */
public class MovedPartner extends RuntimeException {

    private final UUID from;
    private final UUID to;

    MovedPartner(UUID from, UUID to) {
        super(from + " went into " + to, null, false, false);
        this.from = from;
        this.to = to;
    }

    UUID from() {
        return from;
    }

    UUID to() {
        return to;
    }
}
