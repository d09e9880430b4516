package fr.convive.followup;

import fr.convive.convention.Tab;
import fr.convive.people.Role;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** « Engagements et actions » : what was promised in figures, what was done, who met, what was paid, what was held back. */
@Component
@Order(5)
class EngagementsTab implements Tab {

    private final FollowupPicture picture;
    private final Engagements engagements;
    private final Sayings sayings;

    EngagementsTab(FollowupPicture picture, Engagements engagements, Sayings sayings) {
        this.picture = picture;
        this.engagements = engagements;
        this.sayings = sayings;
    }

    /** One action as it is shown: {@code sheet} is what a visit adds, and the notes. */
    record ActionShown(String on, String kind, String theme, String title, String reach, List<Spoken> sheet) {}

    /** A label and its words. */
    record Spoken(String label, String words) {}

    record TotalShown(String theme, int actions, Reach reach, String young, String staff) {

        static TotalShown of(String theme, int actions, Reach reach) {
            return new TotalShown(
                    theme,
                    actions,
                    reach,
                    "%d (%d, %d)".formatted(reach.youngPeople(), reach.girls(), reach.boys()),
                    "%d (%d, %d)".formatted(reach.staff(), reach.women(), reach.men()));
        }
    }

    /** One commitment over one stretch: « 12 sur 18 semaines ». */
    record CommitmentShown(int index, String label, String side, String when, String figure, boolean reached) {}

    record MeetingShown(String on, String participants, String topics, String decisions, List<String> actions) {}

    record PaymentShown(String year, String amount, String state, String tone, List<String> heldBy) {}

    @Override
    public String key() {
        return "actions";
    }

    @Override
    public Map<String, Object> show(Asked asked) {
        var convention = asked.convention();
        var seen = picture.of(convention);
        var inForce = convention.effectiveOn() != null;
        return Map.ofEntries(
                Map.entry("done", seen.actions().stream().map(this::shown).toList()),
                Map.entry("totals", totals(seen)),
                Map.entry(
                        "commitments",
                        seen.commitments().stream().flatMap(this::shown).toList()),
                Map.entry("meetings", seen.meetings().stream().map(this::shown).toList()),
                Map.entry("payments", seen.payments().stream().map(this::shown).toList()),
                Map.entry(
                        "sanctions", seen.sanctions().stream().map(this::shown).toList()),
                Map.entry(
                        "stated",
                        seen.facts().stream()
                                .map(FollowupPicture.FactSeen::words)
                                .toList()),
                Map.entry("recordable", inForce && engagements.mayRecord(asked.actor(), convention)),
                Map.entry("statable", inForce && engagements.mayState(asked.actor(), convention)),
                Map.entry(
                        "decidable",
                        !seen.sanctions().isEmpty() && asked.actor().holds(Role.HEAD, convention.school())));
    }

    private ActionShown shown(FollowupPicture.ActionSeen action) {
        return new ActionShown(
                Sayings.day(action.heldOn()),
                sayings.say("action.kind." + action.kind()),
                sayings.say("holdMeeting.theme." + action.theme()),
                action.place() == null || action.place().isBlank()
                        ? action.title()
                        : action.title() + ", " + action.place(),
                sayings.of(action.reach()),
                Stream.of(
                                spoken("personsMet", action.personsMet()),
                                spoken("observations", action.observations()),
                                spoken("nextSteps", action.nextSteps()),
                                spoken("notes", action.notes()))
                        .flatMap(List::stream)
                        .toList());
    }

    private List<Spoken> spoken(String what, @Nullable String words) {
        return words == null || words.isBlank() ? List.of() : List.of(new Spoken(sayings.say("action." + what), words));
    }

    /** Theme by theme, and all together where there are several. */
    private List<TotalShown> totals(FollowupPicture.Seen seen) {
        var all = TotalShown.of(sayings.say("actions.total"), seen.actions().size(), seen.total());
        return Stream.concat(
                        seen.totals().stream()
                                .map(total -> TotalShown.of(
                                        sayings.say("holdMeeting.theme." + total.theme()),
                                        total.actions(),
                                        total.reach())),
                        seen.totals().size() > 1 ? Stream.of(all) : Stream.empty())
                .toList();
    }

    private Stream<CommitmentShown> shown(Commitment commitment) {
        return commitment.stretches().stream()
                .map(stretch -> new CommitmentShown(
                        commitment.index(),
                        commitment.label(),
                        sayings.say("commitment.side." + commitment.side()),
                        stretch.year() == 0
                                ? sayings.say("commitment.whole")
                                : sayings.say(
                                        "commitment.year",
                                        stretch.year(),
                                        Sayings.day(stretch.from()),
                                        Sayings.day(stretch.to())),
                        sayings.say("commitment.figure", stretch.done(), stretch.promised(), commitment.unit()),
                        stretch.reached()));
    }

    private MeetingShown shown(FollowupPicture.MeetingSeen meeting) {
        var minutes = meeting.minutes();
        return new MeetingShown(
                Sayings.day(meeting.on()),
                minutes.participants(),
                minutes.topics(),
                minutes.decisions() == null ? "" : minutes.decisions(),
                minutes.actions().stream().map(this::agreed).toList());
    }

    private String agreed(Minutes.Action action) {
        var owner = action.owner() == null || action.owner().isBlank() ? "" : " (" + action.owner() + ")";
        var dueOn = action.dueOn();
        return action.what() + owner + (dueOn == null ? "" : sayings.say("meeting.action.dueOn", Sayings.day(dueOn)));
    }

    private PaymentShown shown(FollowupPicture.PaymentSeen payment) {
        var state = payment.paidOn() != null
                ? sayings.say("payment.paid", Sayings.day(payment.paidOn()))
                : !payment.heldBy().isEmpty()
                        ? sayings.say("payment.held")
                        : payment.notifiedOn() != null
                                ? sayings.say("payment.notified", Sayings.day(payment.notifiedOn()))
                                : sayings.say("payment.awaited");
        var tone = payment.paidOn() != null ? "done" : payment.heldBy().isEmpty() ? "state" : "late";
        return new PaymentShown(
                sayings.say("payment.year", payment.year()),
                Sayings.euros(payment.amount()),
                state,
                tone,
                payment.heldBy());
    }

    private String shown(FollowupPicture.SanctionSeen sanction) {
        return sayings.sanction(sanction.measure(), sanction.amount(), sanction.decidedOn(), sanction.reason());
    }
}
