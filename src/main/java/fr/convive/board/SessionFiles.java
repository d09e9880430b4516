package fr.convive.board;

import fr.convive.people.Actor;
import fr.convive.people.Room;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a session's page points to: its agenda and its convocation, in PDF. */
@Controller
class SessionFiles {

    private final BoardRoom room;
    private final SessionPrints prints;

    SessionFiles(BoardRoom room, SessionPrints prints) {
        this.room = room;
        this.prints = prints;
    }

    @GetMapping("/seances/{id}/ordre-du-jour.pdf")
    ResponseEntity<byte[]> agenda(@PathVariable UUID id, Actor actor) {
        var session = visible(id, actor);
        return pdf("ordre du jour " + session.heldOn(), prints.agenda(session));
    }

    @GetMapping("/seances/{id}/convocation.pdf")
    ResponseEntity<byte[]> convocation(@PathVariable UUID id, Actor actor) {
        var session = visible(id, actor);
        return pdf("convocation " + session.heldOn(), prints.convocation(session));
    }

    private Session visible(UUID id, Actor actor) {
        var session = room.visible(id, actor);
        Room.SESSIONS.enter(actor);
        return session;
    }

    private static ResponseEntity<byte[]> pdf(String name, byte[] content) {
        return ResponseEntity.ok()
                .header("Content-Type", "application/pdf")
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(name + ".pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "sandbox")
                .body(content);
    }
}
