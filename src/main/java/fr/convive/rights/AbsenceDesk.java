package fr.convive.rights;

import fr.convive.page.Words;
import fr.convive.people.Actor;
import fr.convive.people.Colleagues;
import fr.convive.people.Names;
import fr.convive.people.Organisation;
import fr.convive.people.Organisations;
import fr.convive.people.RightsChanged;
import fr.convive.workflow.Act;
import fr.convive.workflow.Acts;
import fr.convive.workflow.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** « Absences » : the person who goes away says who stands in for them, or the head or the académie says it for them. */
@Component
class AbsenceDesk {

    private final Absences absences;
    private final Place place;
    private final Colleagues colleagues;
    private final Organisations organisations;
    private final Names names;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Words words;
    private final Clock clock;

    AbsenceDesk(
            Absences absences,
            Place place,
            Colleagues colleagues,
            Organisations organisations,
            Names names,
            Acts acts,
            ApplicationEventPublisher events,
            Words words,
            Clock clock) {
        this.absences = absences;
        this.place = place;
        this.colleagues = colleagues;
        this.organisations = organisations;
        this.names = names;
        this.acts = acts;
        this.events = events;
        this.words = words;
        this.clock = clock;
    }

    /** An absence as a list shows it. */
    record Line(UUID id, String absentee, String standIn, String from, String to, boolean running, boolean mayEnd) {}

    /** Those running or to come of a place: one's own, and all where one answers for it. */
    List<Line> of(Organisation where, Actor actor) {
        var stewarded = actor.perimeterAs(Place.STEWARDS);
        var found =
                absences.findVisible(where.code(), today(), actor.login(), stewarded.isNational(), stewarded.codes());
        var known = names.of(
                List.of(),
                found.stream()
                        .flatMap(one -> java.util.stream.Stream.of(one.absentee(), one.standIn()))
                        .toList());
        return found.stream()
                .map(one -> new Line(
                        one.id(),
                        known.person(one.absentee()),
                        known.person(one.standIn()),
                        words.value(one.startsOn()),
                        words.value(one.endsOn()),
                        !one.startsOn().isAfter(today()),
                        mayDeclare(one.absentee(), organisations.get(one.organisation()), actor)))
                .toList();
    }

    void declare(Organisation where, AbsenceForm said, Act act) {
        if (!mayDeclare(said.absentee(), where, act.actor())) {
            throw new AbsenceOfAnother();
        }
        refuseStranger(said.absentee(), where);
        refuseStranger(said.standIn(), where);
        acts.first(act, where.code(), () -> {
            if (absences.countOverlapping(said.absentee(), where.code(), said.from(), said.to()) > 0) {
                throw new AbsenceDeclaredTwice();
            }
            var absence = absences.save(new Absence(where, said, act.actor(), today()));
            tell("ABSENCE_DECLARED", absence, act.actor());
            return absence.id().toString();
        });
    }

    void end(UUID id, Act act) {
        var seen = absences.findById(id).orElseThrow(() -> place.hidden(act.actor(), "absence " + id));
        var where = organisations.get(seen.organisation());
        if (!mayDeclare(seen.absentee(), where, act.actor())) {
            throw place.hidden(act.actor(), "absence " + id);
        }
        acts.once(
                act,
                id.toString(),
                where.code(),
                () -> end(absences.findById(id).orElseThrow(), act.actor()));
    }

    /** In the running transaction. */
    void end(Absence absence, Actor by) {
        absence.end(by, today());
        tell("ABSENCE_ENDED", absences.save(absence), by);
    }

    private static boolean mayDeclare(String absentee, Organisation where, Actor actor) {
        return (actor.login().equals(absentee) && Place.worksIn(where, actor))
                || Place.answersFor(where, Place.STEWARDS, actor);
    }

    /** Whoever stands in works in the same place, with an account of their own. */
    private void refuseStranger(String login, Organisation where) {
        if (colleagues.in(where.code()).stream().noneMatch(one -> one.login().equals(login))) {
            throw new StandInElsewhere();
        }
    }

    private void tell(String act, Absence absence, Actor by) {
        var known = names.of(List.of(), List.of(absence.absentee(), absence.standIn()));
        var said = words.say(
                "absence.told",
                known.person(absence.standIn()),
                known.person(absence.absentee()),
                absence.startsOn(),
                absence.endsOn());
        events.publishEvent(new RightsChanged(by, act, absence.organisation(), said));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** One declares one's own absence; the head and the académie, that of those they answer for. */
    public static class AbsenceOfAnother extends Refusal {}

    /** Who goes away and who stands in both hold a role there. */
    public static class StandInElsewhere extends Refusal {}

    /** One colleague at a time stands in for a person. */
    public static class AbsenceDeclaredTwice extends Refusal {}
}
