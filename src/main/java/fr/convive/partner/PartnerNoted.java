package fr.convive.partner;

import fr.convive.people.Actor;
import java.util.UUID;

/** « Consigné » : something that a person wrote into the file of a partner; the words name no person, the journal keeps them. */
public record PartnerNoted(UUID partner, PartnerAct act, String before, String words, Actor by) {

    public PartnerNoted(UUID partner, PartnerAct act, String words, Actor by) {
        this(partner, act, "", words, by);
    }
}
