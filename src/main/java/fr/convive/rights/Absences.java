package fr.convive.rights;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All absences, past and to come. */
interface Absences extends Repository<Absence, UUID> {

    Optional<Absence> findById(UUID id);

    Absence save(Absence absence);

    /** Those of a place that end that day or later, the first to begin first. */
    @Query("""
            select a from Absence a where a.endsOn >= :day and (a.organisation = :organisation or a.academy = :organisation)
               and (a.absentee = :me or a.standIn = :me or :national = true
                    or a.organisation in :codes or a.academy in :codes)
             order by a.startsOn, a.endsOn
            """)
    List<Absence> findVisible(
            String organisation, LocalDate day, String me, boolean national, Collection<String> codes);

    /** Those that somebody declared or stands in for, and that end that day or later. */
    @Query(
            "select a from Absence a where (a.absentee = :login or a.standIn = :login) and a.endsOn >= :day order by a.id")
    List<Absence> findOf(String login, LocalDate day);

    @Query("""
            select count(a) from Absence a where a.absentee = :absentee and a.organisation = :organisation
               and a.startsOn <= :to and a.endsOn >= :from
            """)
    long countOverlapping(String absentee, String organisation, LocalDate from, LocalDate to);
}
