package fr.convive.board;

import fr.convive.convention.Chapter;
import fr.convive.convention.Convention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** « Séance » on the page of a convention: the last agenda it stood on, and what the board voted. */
@Component
@Order(30)
class SessionChapter implements Chapter.Writer {

    private final Sessions sessions;
    private final Phrases phrases;

    SessionChapter(Sessions sessions, Phrases phrases) {
        this.sessions = sessions;
        this.phrases = phrases;
    }

    @Override
    public Optional<Chapter> write(Convention convention) {
        return sessions.findOnAgenda(convention.id().id()).stream()
                .findFirst()
                .map(session -> new Chapter("session", entries(session, convention)));
    }

    private List<Chapter.Entry> entries(Session session, Convention convention) {
        var entries = new ArrayList<Chapter.Entry>();
        entries.add(new Chapter.Entry("heldOn", Phrases.day(session.heldOn())));
        if (session.present() != null) {
            entries.add(new Chapter.Entry(
                    "presence",
                    phrases.say(
                            "chapter.session.presence.value",
                            session.present(),
                            session.membersInOffice(),
                            session.quorum().required())));
        }
        session.agenda().stream()
                .filter(item -> item.convention().equals(convention.id()))
                .findFirst()
                .ifPresent(item -> entries.addAll(votes(item)));
        return entries;
    }

    private List<Chapter.Entry> votes(AgendaItem item) {
        var result = new Chapter.Entry(
                "result", phrases.say(item.result() == null ? "board.awaited" : "board.result." + item.result()));
        if (item.inFavour() == null || item.against() == null || item.abstentions() == null) {
            return List.of(result);
        }
        var votes = phrases.say("board.votes", item.inFavour(), item.against(), item.abstentions());
        return item.chairInFavour() == null
                ? List.of(result, new Chapter.Entry("votes", votes))
                : List.of(
                        result,
                        new Chapter.Entry("votes", votes),
                        new Chapter.Entry("chair", phrases.say("board.chair." + item.chairInFavour())));
    }
}
