package fr.convive.followup;

import fr.convive.convention.Convention;
import fr.convive.convention.Letterhead;
import fr.convive.convention.Printout;
import fr.convive.deadline.Lifespan;
import fr.convive.deadline.Period;
import fr.convive.document.Section;
import fr.convive.document.Template;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Prints the « bilan annuel » of each year of a convention that has begun: actions, commitments, meetings, money. */
@Component
@Order(50)
class BilanPrints implements Printout.Press {

    private final FollowupPicture picture;
    private final Letterhead letterhead;
    private final Sayings sayings;
    private final Clock clock;

    BilanPrints(FollowupPicture picture, Letterhead letterhead, Sayings sayings, Clock clock) {
        this.picture = picture;
        this.letterhead = letterhead;
        this.sayings = sayings;
        this.clock = clock;
    }

    /** A theme of the yearly review and whom its actions reached. */
    record Row(String theme, int actions, String reached) {}

    @Override
    public List<Printout> of(Convention convention) {
        if (convention.terms() == null || convention.effectiveOn() == null) {
            return List.of();
        }
        var today = LocalDate.now(clock);
        var years = new Lifespan(convention.schedule(), convention.facts(), today).years();
        return IntStream.range(0, years.size())
                .filter(i -> !years.get(i).startsOn().isAfter(today))
                .mapToObj(i -> printout(convention, i + 1, years.get(i), today))
                .toList();
    }

    private Printout printout(Convention convention, int year, Period during, LocalDate today) {
        var day = during.endsOn().isBefore(today) ? during.endsOn() : today;
        return letterhead.printout(
                convention, new Letterhead.Matter(Template.BILAN, year, day), () -> model(convention, year, during));
    }

    private Map<String, Object> model(Convention convention, int year, Period during) {
        var seen = picture.of(convention);
        return Map.of(
                "during",
                sayings.say("bilan.during", Sayings.day(during.startsOn()), Sayings.day(during.endsOn())),
                "totals",
                totals(seen, during),
                "actions",
                lines(seen.actions().stream()
                        .filter(action -> during.contains(action.heldOn()))
                        .map(action -> Section.Line.of(
                                Sayings.day(action.heldOn()),
                                sayings.say("action.kind." + action.kind()) + " : " + action.title()))),
                "commitments",
                lines(seen.commitments().stream().flatMap(commitment -> commitment(commitment, year))),
                "meetings",
                lines(seen.meetings().stream()
                        .filter(meeting -> during.contains(meeting.on()))
                        .map(meeting -> Section.Line.of(
                                Sayings.day(meeting.on()), meeting.minutes().topics()))),
                "payments",
                lines(seen.payments().stream()
                        .filter(payment -> payment.year() == year)
                        .map(this::payment)));
    }

    private static List<Section.Line> lines(Stream<Section.Line> said) {
        return new Section("", said.toList()).lines();
    }

    private List<Row> totals(FollowupPicture.Seen seen, Period during) {
        var rows = new ArrayList<Row>();
        for (var theme : Theme.values()) {
            var done = seen.actions().stream()
                    .filter(action -> action.theme() == theme && during.contains(action.heldOn()))
                    .toList();
            if (!done.isEmpty()) {
                var reach = done.stream().map(FollowupPicture.ActionSeen::reach).reduce(Reach.NOBODY, Reach::and);
                rows.add(new Row(sayings.say("holdMeeting.theme." + theme), done.size(), sayings.of(reach)));
            }
        }
        return rows;
    }

    private Stream<Section.Line> commitment(Commitment commitment, int year) {
        return commitment.stretches().stream()
                .filter(stretch -> stretch.year() == year || stretch.year() == 0)
                .map(stretch -> Section.Line.of(
                        commitment.label(),
                        sayings.say("bilan.figure", stretch.done(), stretch.promised(), commitment.unit())));
    }

    private Section.Line payment(FollowupPicture.PaymentSeen payment) {
        return Section.Line.of(
                Sayings.euros(payment.amount()),
                payment.paidOn() == null
                        ? sayings.say("bilan.unpaid")
                        : sayings.say("bilan.paid", Sayings.day(payment.paidOn())));
    }
}
