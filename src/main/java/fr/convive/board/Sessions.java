package fr.convive.board;

import fr.convive.deadline.BoardCalendar;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All sessions of all boards. */
interface Sessions extends Repository<Session, UUID> {

    Optional<Session> findById(UUID id);

    Session save(Session session);

    List<Session> findBySchoolAndHeldOnGreaterThanEqualOrderByHeldOn(String school, LocalDate day);

    @Query("select new fr.convive.deadline.BoardCalendar(s.heldOn, s.urgent) from Session s"
            + " where s.school = :school and s.heldOn >= :day and s.recordedAt is null order by s.heldOn")
    List<BoardCalendar> findCalendars(String school, LocalDate day);

    @Query("select s from Session s join s.agenda i where i.convention.id = :convention and i.result is null")
    Optional<Session> findAwaiting(UUID convention);

    /** The sessions on whose agenda a convention stood or stands, the last first. */
    @Query("select distinct s from Session s join s.agenda i join fetch s.agenda"
            + " where i.convention.id = :convention order by s.heldOn desc")
    List<Session> findOnAgenda(UUID convention);

    @Query("select i.result from Session s join s.agenda i"
            + " where i.convention.id = :convention and i.result is not null order by s.heldOn desc, s.recordedAt desc")
    List<Result> findResults(UUID convention, Limit limit);

    /** What a list of sessions shows of each; {@code pending} counts what still waits for its vote. */
    @Query("""
            select new fr.convive.board.SessionRow(
                   s.id, o.name, s.heldOn, s.convenedOn, s.body, s.urgent, s.extraordinary, s.secondMeetingOf, s.membersInOffice,
                   s.present, size(s.agenda),
                   (select count(i) from Session t join t.agenda i where t.id = s.id and i.result is null))
              from Session s join Organisation o on o.code = s.school
             where (:national = true or s.school in :codes or s.academy in :codes)
               and s.heldOn >= :from and s.heldOn < :until
             order by s.heldOn desc, s.id
            """)
    List<SessionRow> findRows(boolean national, Collection<String> codes, LocalDate from, LocalDate until, Limit limit);

    default Session get(UUID id) {
        return findById(id).orElseThrow(() -> new UnknownSession(id));
    }

    /** The meeting without quorum that this one follows, if it is a second meeting. */
    default @Nullable Session firstOf(Session session) {
        var first = session.secondMeetingOf();
        return first == null ? null : get(first);
    }
}
