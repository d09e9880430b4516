package fr.convive.intake;

import fr.convive.convention.Convention;
import fr.convive.convention.Conventions;
import fr.convive.convention.DemandTakenIn;
import fr.convive.convention.Edition;
import fr.convive.convention.Editions;
import fr.convive.convention.Numbers;
import fr.convive.convention.Party;
import fr.convive.page.Words;
import fr.convive.people.Actor;
import fr.convive.people.Membership;
import fr.convive.people.Organisations;
import fr.convive.people.Role;
import fr.convive.workflow.Refusal;
import fr.convive.workflow.Workflow;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** « Reprendre » : a document becomes a convention that lives on here from where it stands. */
@Component
class Reception {

    private final DossierReading reading;
    private final Intakes intakes;
    private final Conventions conventions;
    private final Editions editions;
    private final Numbers numbers;
    private final Organisations organisations;
    private final Workflow workflow;
    private final ApplicationEventPublisher events;
    private final EntityManager records;
    private final Words words;
    private final Clock clock;

    Reception(
            DossierReading reading,
            Intakes intakes,
            Conventions conventions,
            Editions editions,
            Numbers numbers,
            Organisations organisations,
            Workflow workflow,
            ApplicationEventPublisher events,
            EntityManager records,
            Words words,
            Clock clock) {
        this.reading = reading;
        this.intakes = intakes;
        this.conventions = conventions;
        this.editions = editions;
        this.numbers = numbers;
        this.organisations = organisations;
        this.workflow = workflow;
        this.events = events;
        this.records = records;
        this.words = words;
        this.clock = clock;
    }

    /** The school whose conventions this person takes in: a coordinator's own. */
    static String schoolOf(Actor actor) {
        return actor.memberships().stream()
                .filter(held -> held.role() == Role.COORDINATOR)
                .map(Membership::organisation)
                .findFirst()
                .orElseThrow(TakenInByAnother::new);
    }

    /** In the transaction of the act: all of it or nothing. Gives the convention's number. */
    String take(JsonNode document, String school, Actor by) {
        var today = LocalDate.now(clock);
        var dossier = reading.read(document, today);
        refuseTwice(dossier, school);
        var standing = dossier.standing();
        var number = "CV-%d-%04d".formatted(today.getYear(), numbers.next("convention:" + today.getYear()));
        var home = new Convention.Home(school, organisations.get(school).academy());
        var convention =
                conventions.save(Convention.takenIn(number, dossier.opening(), home, past(dossier), by, today));
        intakes.save(new Intake(convention.id(), school, dossier, missing(dossier), document.toString(), by, today));
        dossier.texts()
                .forEach(text -> editions.save(
                        Edition.of(convention.id(), text.number(), text.on(), text.terms(), text.parties())));
        records.flush(); // the engine and the list of deadlines write beside it, on the same connection
        workflow.startAt("convention", convention.id().toString(), standing.activity());
        var demand = standing.demand();
        if (demand != null) {
            events.publishEvent(new DemandTakenIn(
                    convention.id(), words.say("intake.demand"), demand.on(), demand.receivedOn(), by));
        }
        return number;
    }

    private static Convention.TakenIn past(Dossier dossier) {
        var standing = dossier.standing();
        return new Convention.TakenIn(
                dossier.last().terms(),
                dossier.signedOn(),
                dossier.effectiveOn(),
                standing.renewals(),
                standing.tacitRenewals(),
                null,
                standing.endsOn(),
                standing.status(),
                standing.since());
    }

    /** What proves it and is not here: the signed text, the board's act where a school is a party, each later act. */
    private static List<String> missing(Dossier dossier) {
        var missing = new ArrayList<>(List.of("SIGNED_TEXT"));
        if (dossier.opening().parties().stream().anyMatch(party -> party.side() == Party.Side.SCHOOL)) {
            missing.addAll(List.of("DELIBERATION", "TRANSMISSION"));
        }
        dossier.texts().stream()
                .filter(text -> text.number() > 0)
                .forEach(text -> missing.add("AMENDMENT-" + text.number()));
        if (dossier.standing().demand() != null) {
            missing.add("FORMAL_DEMAND");
        }
        return missing;
    }

    private void refuseTwice(Dossier dossier, String school) {
        if (dossier.reference() != null) {
            intakes.findBySchoolAndReferenceAndSignedOn(school, dossier.reference(), dossier.signedOn())
                    .ifPresent(known -> {
                        throw new AlreadyTakenIn(
                                conventions.get(known.convention().toString()).number());
                    });
        }
    }

    /** Only a coordinator takes conventions in, for the school they work in. */
    public static class TakenInByAnother extends Refusal {}

    /** The same reference of the same day is the same convention. */
    public static class AlreadyTakenIn extends Refusal {
        AlreadyTakenIn(String number) {
            super(number);
        }
    }
}
