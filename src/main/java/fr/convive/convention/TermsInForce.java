package fr.convive.convention;

import fr.convive.deadline.Agenda;
import fr.convive.deadline.Deadline;
import fr.convive.workflow.Refusal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** « En vigueur au … » : the text of any day, and the act that each of its blocks comes from. */
@Component
class TermsInForce {

    private final Editions editions;

    TermsInForce(Editions editions) {
        this.editions = editions;
    }

    /** The text of that day; {@code editions} are all there have been, the first being the convention's own. */
    record Reading(LocalDate on, Edition edition, Map<Block, Edition> origins, List<Edition> editions) {

        boolean isNewest() {
            return edition.number() == editions.get(editions.size() - 1).number();
        }

        boolean isLocked(Block block) {
            return edition.terms().locked().contains(block);
        }

        /** The dates that this text created, whatever became of them; no phase is asked. */
        List<Deadline> deadlines(Convention convention) {
            return Agenda.of(edition.terms().schedule(convention.effect()), convention.facts(), on)
                    .deadlines();
        }
    }

    List<Edition> editions(Convention convention) {
        return convention.effectiveOn() == null ? List.of() : editions.of(convention.id());
    }

    Reading on(LocalDate day, Convention convention) {
        return on(day, convention, editions(convention));
    }

    static Reading on(LocalDate day, Convention convention, List<Edition> editions) {
        if (editions.isEmpty()) {
            throw new NoTextInForce();
        }
        var edition = Editions.inForceOn(day, editions)
                .orElseThrow(() -> new NotInForceYet(editions.get(0).inForceOn()));
        return new Reading(day, edition, Editions.origins(day, editions), editions);
    }

    /** The blocks of an agreement, in their order. */
    static List<Block> blocks() {
        return List.copyOf(EnumSet.allOf(Block.class));
    }

    /** Nobody is bound by it yet, or nobody ever was. */
    public static class NoTextInForce extends Refusal {}

    /** Before its day of effect a convention says nothing. */
    public static class NotInForceYet extends Refusal {
        NotInForceYet(LocalDate effect) {
            super(effect);
        }
    }
}
