package fr.convive.board;

import fr.convive.convention.ConventionId;
import fr.convive.convention.Conventions;
import fr.convive.workflow.OpenTask;
import fr.convive.workflow.Refusal;
import fr.convive.workflow.UserTask;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** « Inscrire à une séance » : the head puts a complete file on the agenda of a coming session, in time for it. */
@Component
class EnrolAtSession implements UserTask<EnrolAtSessionForm, Enrolment> {

    private final Conventions conventions;
    private final Sessions sessions;
    private final Commission commission;
    private final Phrases phrases;
    private final Clock clock;

    EnrolAtSession(Conventions conventions, Sessions sessions, Commission commission, Phrases phrases, Clock clock) {
        this.conventions = conventions;
        this.sessions = sessions;
        this.commission = commission;
        this.phrases = phrases;
        this.clock = clock;
    }

    @Override
    public String formKey() {
        return "board/enrol-at-session";
    }

    @Override
    public EnrolAtSessionForm form(OpenTask task) {
        return EnrolAtSessionForm.blank();
    }

    @Override
    public Enrolment submit(EnrolAtSessionForm answer, OpenTask task) {
        var convention = conventions.get(task.businessKey());
        if (answer.answer() == Enrolment.ENROLLED) {
            var session = sessions.findById(answer.session())
                    .filter(found -> found.school().equals(convention.school()))
                    .orElseThrow(SessionOfAnother::new);
            commission.whyNot(session).ifPresent(refusal -> {
                throw refusal;
            });
            session.enrol(convention.id(), sessions.firstOf(session), today());
            sessions.save(session);
            convention.enrol(today());
        } else {
            convention.backToDraft(answer.reason(), today());
        }
        conventions.save(convention);
        return answer.answer();
    }

    /** The coming sessions: those that may still be chosen, and why the others may not. */
    @Override
    public Map<String, Object> context(OpenTask task) {
        var open = new LinkedHashMap<UUID, String>();
        var closed = new ArrayList<String>();
        for (var session : sessions.findBySchoolAndHeldOnGreaterThanEqualOrderByHeldOn(task.organisation(), today())) {
            commission
                    .whyNot(session)
                    .or(() -> session.whyNot(ConventionId.of(task.businessKey()), sessions.firstOf(session), today()))
                    .ifPresentOrElse(
                            refusal -> closed.add(
                                    phrases.say("enrolAtSession.closed", session.heldOn(), phrases.why(refusal))),
                            () -> open.put(session.id(), words(session)));
        }
        return Map.of("open", open, "closed", closed);
    }

    private String words(Session session) {
        if (session.secondMeetingOf() != null) {
            return phrases.say("enrolAtSession.second", session.heldOn());
        }
        var calendar = session.calendar();
        return calendar.warning(session.documentsOn(today()))
                .map(warning -> phrases.say("enrolAtSession.warned", session.heldOn(), warning))
                .orElseGet(() -> phrases.say("enrolAtSession.open", session.heldOn(), calendar.convocationBy()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** A convention goes before the board of its own school. */
    public static class SessionOfAnother extends Refusal {}
}
