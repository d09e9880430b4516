package fr.convive.followup;

import fr.convive.convention.Convention;
import fr.convive.deadline.Fact;
import fr.convive.deadline.Facts;
import fr.convive.deadline.FollowUpCalendar;
import fr.convive.deadline.Lifespan;
import fr.convive.deadline.Payment;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** « Tableau de suivi » of one convention, read in three goes: actions and totals, commitments, meetings, money, sanctions. */
@Component
class FollowupPicture {

    private final Actions actions;
    private final Followups followups;
    private final Ledger ledger;
    private final Sayings sayings;
    private final Clock clock;

    FollowupPicture(Actions actions, Followups followups, Ledger ledger, Sayings sayings, Clock clock) {
        this.actions = actions;
        this.followups = followups;
        this.ledger = ledger;
        this.sayings = sayings;
        this.clock = clock;
    }

    record Seen(
            List<ActionSeen> actions,
            List<Total> totals,
            Reach total,
            List<Commitment> commitments,
            List<MeetingSeen> meetings,
            List<PaymentSeen> payments,
            List<SanctionSeen> sanctions,
            List<FactSeen> facts) {}

    record ActionSeen(
            UUID id,
            ActionKind kind,
            Theme theme,
            LocalDate heldOn,
            String title,
            @Nullable String place,
            Reach reach,
            @Nullable String personsMet,
            @Nullable String observations,
            @Nullable String nextSteps,
            @Nullable String notes,
            String recordedBy) {}

    /** The actions of one theme, as the yearly review counts them. */
    record Total(Theme theme, int actions, Reach reach) {}

    record MeetingSeen(LocalDate on, Minutes minutes) {}

    /** A payment of one year: notified, paid, or held by what. */
    record PaymentSeen(
            int year,
            BigDecimal amount,
            @Nullable LocalDate notifiedOn,
            @Nullable LocalDate paidOn,
            List<String> heldBy) {}

    record SanctionSeen(
            Measure measure, LocalDate decidedOn, @Nullable BigDecimal amount, String reason, String decidedBy) {}

    record FactSeen(
            Statement kind,
            LocalDate on,
            @Nullable Integer year,
            @Nullable BigDecimal amount,
            String words) {}

    Seen of(Convention convention) {
        var done = actions.of(convention.id());
        var campaigns = followups.of(convention.id());
        var lines = ledger.of(convention.id());
        return new Seen(
                done.stream().map(FollowupPicture::seen).toList(),
                totals(done),
                done.stream().map(Action::reach).reduce(Reach.NOBODY, Reach::and),
                Commitment.of(convention, lines, today()),
                meetings(campaigns),
                payments(convention, campaigns, lines),
                lines.of(Ledger.Source.SANCTION).map(FollowupPicture::sanction).toList(),
                lines.of(Ledger.Source.FACT).map(this::fact).toList());
    }

    private static ActionSeen seen(Action action) {
        return new ActionSeen(
                action.id(),
                action.kind(),
                action.theme(),
                action.heldOn(),
                action.title(),
                action.place(),
                action.reach(),
                action.personsMet(),
                action.observations(),
                action.nextSteps(),
                action.notes(),
                action.recordedBy());
    }

    private static List<Total> totals(List<Action> done) {
        return Arrays.stream(Theme.values())
                .map(theme ->
                        done.stream().filter(action -> action.theme() == theme).toList())
                .filter(ofTheme -> !ofTheme.isEmpty())
                .map(ofTheme -> new Total(
                        ofTheme.get(0).theme(),
                        ofTheme.size(),
                        ofTheme.stream().map(Action::reach).reduce(Reach.NOBODY, Reach::and)))
                .toList();
    }

    private static List<MeetingSeen> meetings(List<Followup> campaigns) {
        var held = new ArrayList<MeetingSeen>();
        for (var campaign : campaigns) {
            var minutes = campaign.minutes();
            if (minutes != null) {
                held.add(new MeetingSeen(Objects.requireNonNull(campaign.on()), minutes));
            }
        }
        return List.copyOf(held);
    }

    /** Of the facts that dates depend on, those of follow-up alone hold a payment: the others are not read again. */
    private List<PaymentSeen> payments(Convention convention, List<Followup> campaigns, Ledger.Lines lines) {
        var terms = convention.terms();
        if (terms == null || convention.effectiveOn() == null) {
            return List.of();
        }
        var filed = campaigns.stream().map(campaign -> campaign.fact(true)).flatMap(Optional::stream);
        var facts = convention
                .facts()
                .and(new Facts(Stream.concat(filed, lines.facts()).toList(), null));
        var life = new Lifespan(convention.schedule(), facts, today());
        return terms.payments().stream()
                .map(payment -> payment(payment, life, lines))
                .toList();
    }

    private PaymentSeen payment(Payment payment, Lifespan life, Ledger.Lines lines) {
        var paidOn = day(life.facts(), Fact.Kind.PAID, payment.year());
        var heldBy = new ArrayList<String>();
        if (paidOn == null) {
            heldBy.addAll(FollowUpCalendar.holding(payment, life));
            if (lines.isSuspended()) {
                heldBy.add(sayings.suspended(lines));
            }
        }
        return new PaymentSeen(
                payment.year(),
                payment.amount(),
                day(life.facts(), Fact.Kind.AMOUNT_NOTIFIED, payment.year()),
                paidOn,
                List.copyOf(heldBy));
    }

    private static @Nullable LocalDate day(Facts facts, Fact.Kind kind, int year) {
        return facts.of(kind).stream()
                .filter(fact -> String.valueOf(year).equals(fact.period()))
                .map(Fact::on)
                .findFirst()
                .orElse(null);
    }

    private static SanctionSeen sanction(Ledger.Line line) {
        return new SanctionSeen(Measure.valueOf(line.code()), line.on(), line.amount(), line.words(), line.by());
    }

    private FactSeen fact(Ledger.Line line) {
        return new FactSeen(
                Statement.valueOf(line.code()),
                line.on(),
                line.year() == 0 ? null : line.year(),
                line.amount(),
                sayings.of(line));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
