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

/** « Pouvoirs » : the head of a school, its académie or an administrator records who may act by written delegation. */
@Component
class PowerDesk {

    private final Powers powers;
    private final Place place;
    private final Colleagues colleagues;
    private final Organisations organisations;
    private final Names names;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Words words;
    private final Clock clock;

    PowerDesk(
            Powers powers,
            Place place,
            Colleagues colleagues,
            Organisations organisations,
            Names names,
            Acts acts,
            ApplicationEventPublisher events,
            Words words,
            Clock clock) {
        this.powers = powers;
        this.place = place;
        this.colleagues = colleagues;
        this.organisations = organisations;
        this.names = names;
        this.acts = acts;
        this.events = events;
        this.words = words;
        this.clock = clock;
    }

    /** A power as a list shows it. */
    record Line(
            UUID id,
            String holder,
            String deed,
            String domain,
            String ceiling,
            String from,
            String to,
            int rank,
            String reference) {}

    List<Line> of(Organisation where) {
        var found = powers.findIn(where.code(), today());
        var known = names.of(List.of(), found.stream().map(Power::holder).toList());
        return found.stream()
                .map(one -> new Line(
                        one.id(),
                        known.person(one.holder()),
                        words.value(one.deed()),
                        one.domain() == null ? words.say("power.domain.all") : words.value(one.domain()),
                        one.ceiling() == null ? words.say("power.ceiling.none") : words.value(one.ceiling()),
                        words.value(one.startsOn()),
                        words.value(one.endsOn()),
                        one.place(),
                        one.reference()))
                .toList();
    }

    void give(Organisation where, PowerForm said, Act act) {
        if (!mayGive(where, act.actor())) {
            throw new PowerGivenByAnother();
        }
        if (colleagues.in(where.code()).stream().noneMatch(one -> one.login().equals(said.holder()))) {
            throw new HolderElsewhere();
        }
        acts.first(act, where.code(), () -> {
            var power = powers.save(new Power(where, said, act.actor(), today()));
            tell("POWER_GIVEN", power, act.actor());
            return power.id().toString();
        });
    }

    void end(UUID id, Act act) {
        var seen = powers.findById(id).orElseThrow(() -> place.hidden(act.actor(), "power " + id));
        if (!mayGive(organisations.get(seen.organisation()), act.actor())) {
            throw place.hidden(act.actor(), "power " + id);
        }
        acts.once(
                act,
                id.toString(),
                seen.organisation(),
                () -> end(powers.findById(id).orElseThrow(), act.actor()));
    }

    /** In the running transaction. */
    void end(Power power, Actor by) {
        power.end(by, today());
        tell("POWER_ENDED", powers.save(power), by);
    }

    boolean mayGive(Organisation where, Actor actor) {
        return Place.answersFor(where, Place.GIVERS, actor);
    }

    private void tell(String act, Power power, Actor by) {
        var holder = names.of(List.of(), List.of(power.holder())).person(power.holder());
        var said = words.say("power.told", holder, power.deed(), power.startsOn(), power.endsOn(), power.reference());
        events.publishEvent(new RightsChanged(by, act, power.organisation(), said));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The head delegates; the académie and the administrator record it. */
    public static class PowerGivenByAnother extends Refusal {}

    /** Who gets a power works in that school. */
    public static class HolderElsewhere extends Refusal {}
}
