package fr.convive.board;

import fr.convive.convention.Convention;
import fr.convive.convention.DeadlineFacts;
import fr.convive.deadline.Fact;
import fr.convive.deadline.Facts;
import java.util.ArrayList;
import org.springframework.stereotype.Component;

/** What the board knows on which dates depend: the session that decides, its convocation, a quorum that was missed. */
@Component
class BoardFacts implements DeadlineFacts {

    private final Sessions sessions;

    BoardFacts(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Facts of(Convention convention) {
        return sessions.findOnAgenda(convention.id().id()).stream()
                .findFirst()
                .map(last -> facts(last, convention))
                .orElseGet(Facts::none);
    }

    /** A second meeting has the convocation of the first, whose quorum was missed. */
    private Facts facts(Session last, Convention convention) {
        var first = sessions.firstOf(last);
        var session = first == null ? last : first;
        var known = new ArrayList<Fact>();
        session.documentsFor(convention.id())
                .ifPresent(sentOn -> known.add(Fact.of(Fact.Kind.CONVOCATION_SENT, sentOn)));
        if (session.isWithoutQuorum()) {
            known.add(Fact.of(Fact.Kind.QUORUM_MISSED, session.heldOn()));
        }
        return new Facts(known, session.calendar());
    }
}
