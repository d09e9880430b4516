package fr.convive.board;

import fr.convive.deadline.Period;
import fr.convive.people.Actor;
import fr.convive.workflow.Act;
import fr.convive.workflow.Paris;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/board-sessions}: the sessions of a board and their votes, for programs; the same records as the pages. */
@RestController
@RequestMapping("/api/board-sessions")
@Tag(name = "Séances du conseil")
class BoardApi {

    private static final int MOST = 100;

    private final BoardRoom room;
    private final SessionViews views;

    BoardApi(BoardRoom room, SessionViews views) {
        this.room = room;
        this.views = views;
    }

    /** What a session decided: {@code number} is the title of the act, null where the convention is postponed. */
    record Decided(
            String convention, Result result, @Nullable String number) {}

    record Recorded(
            boolean quorumReached, int quorum, @Nullable Period secondMeeting, List<Decided> deliberations) {

        static Recorded of(SessionView session) {
            return new Recorded(
                    session.secondMeeting() == null,
                    session.quorum(),
                    session.secondMeeting(),
                    session.agenda().stream()
                            .flatMap(item -> Stream.ofNullable(item.result())
                                    .map(result -> new Decided(item.convention(), result, item.deliberation())))
                            .toList());
        }
    }

    @GetMapping
    @Operation(summary = "Les séances de mon périmètre, les dernières d'abord ; « until » est le premier jour exclu")
    List<SessionLine> sessions(
            Actor actor,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until) {
        return room.between(from == null ? BoardRoom.LONG_AGO : from, until == null ? Paris.NEVER : until, MOST, actor);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Une séance : son calendrier, son ordre du jour, ses votes")
    SessionView session(@PathVariable UUID id, Actor actor) {
        return views.of(room.visible(id, actor));
    }

    @PostMapping
    @Operation(
            summary = "Convoquer une séance (chef d'établissement ou secrétaire) ; « secondMeetingOf » nomme la séance "
                    + "sans quorum que celle-ci suit")
    ResponseEntity<SessionView> convene(
            Actor actor,
            @Valid @RequestBody ConveningForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key)
            throws BindException {
        try {
            var id = room.convene(form.convening(), act(actor, key));
            return ResponseEntity.created(URI.create("/api/board-sessions/" + id))
                    .body(views.of(room.visible(id, actor)));
        } catch (Implausible wrong) {
            throw invalid(form, wrong);
        }
    }

    @PostMapping("/{id}/votes")
    @Operation(
            summary =
                    "Enregistrer les votes d'une séance (secrétaire) : tous en un seul acte. Sans quorum, aucun vote : "
                            + "tout l'ordre du jour est ajourné")
    Recorded record(
            @PathVariable UUID id,
            Actor actor,
            @Valid @RequestBody VotesForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key)
            throws BindException {
        try {
            room.record(id, form, act(actor, key));
            return Recorded.of(views.of(room.visible(id, actor)));
        } catch (Implausible wrong) {
            throw invalid(form, wrong);
        }
    }

    private static Act act(Actor actor, @Nullable String key) {
        return new Act(actor, key == null ? UUID.randomUUID().toString() : key, null);
    }

    private static BindException invalid(Object form, Implausible wrong) {
        var errors = new BeanPropertyBindingResult(form, "form");
        wrong.tell(errors);
        return new BindException(errors);
    }
}
