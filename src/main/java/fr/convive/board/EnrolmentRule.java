package fr.convive.board;

import fr.convive.convention.ConventionId;
import fr.convive.workflow.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an agenda must respect when a convention is put on it; {@code first} is the meeting that a second one follows. */
interface EnrolmentRule {

    Optional<Refusal> check(Session session, ConventionId convention, @Nullable Session first, LocalDate today);

    EnrolmentRule STILL_TO_COME =
            (session, convention, first, today) -> session.isRecorded() || !today.isBefore(session.heldOn())
                    ? Optional.of(new Session.SessionOver(session.heldOn()))
                    : Optional.empty();

    EnrolmentRule ONCE_ON_AN_AGENDA = (session, convention, first, today) ->
            session.isOnAgenda(convention) ? Optional.of(new Session.AlreadyOnAgenda()) : Optional.empty();

    /** The draft travels with the convocation: what is put on the agenda later reaches the members too late. */
    EnrolmentRule DOCUMENTS_WITH_THE_CONVOCATION = (session, convention, first, today) -> first != null
                    || session.calendar().inTime(session.documentsOn(today))
            ? Optional.empty()
            : Optional.of(new Session.ConvocationTooLate(session.calendar().convocationBy()));

    /** A second meeting hears what the first could not, and nothing else. */
    EnrolmentRule SAME_AGENDA_TWICE =
            (session, convention, first, today) -> first == null || first.isOnAgenda(convention)
                    ? Optional.empty()
                    : Optional.of(new Session.NotOnFirstAgenda(first.heldOn()));

    List<EnrolmentRule> ALL =
            List.of(STILL_TO_COME, ONCE_ON_AN_AGENDA, DOCUMENTS_WITH_THE_CONVOCATION, SAME_AGENDA_TWICE);
}
