package fr.convive.board;

import fr.convive.convention.Convention;
import fr.convive.convention.DeadlineFacts;
import fr.convive.deadline.Fact;
import fr.convive.deadline.Facts;
import org.springframework.stereotype.Component;

/** What the board knows on which dates depend: the session that will decide, and when it was called. */
@Component
class BoardFacts implements DeadlineFacts {

    private final Sessions sessions;

    BoardFacts(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Facts of(Convention convention) {
        return sessions.findAwaiting(convention.id().id())
                .map(session -> Facts.of(Fact.of(Fact.Kind.CONVOCATION_SENT, session.convenedOn()))
                        .calledTo(session.calendar()))
                .orElseGet(Facts::none);
    }
}
