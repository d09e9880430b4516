package fr.convive.followup;

import fr.convive.convention.Chapter;
import fr.convive.convention.Convention;
import fr.convive.deadline.Campaign;
import fr.convive.deadline.Campaigns;
import fr.convive.deadline.Lifespan;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** « Suivi » on the page of a convention: what was held, filed and decided, and what comes next. */
@Component
@Order(50)
class FollowupChapter implements Chapter.Writer {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRENCH);

    private final Followups followups;
    private final Ledger ledger;
    private final MessageSource messages;
    private final Sayings sayings;
    private final Clock clock;

    FollowupChapter(Followups followups, Ledger ledger, MessageSource messages, Sayings sayings, Clock clock) {
        this.followups = followups;
        this.ledger = ledger;
        this.messages = messages;
        this.sayings = sayings;
        this.clock = clock;
    }

    @Override
    public Optional<Chapter> write(Convention convention) {
        if (convention.effectiveOn() == null) {
            return Optional.empty();
        }
        List<Chapter.Entry> entries = new ArrayList<>();
        var opened = followups.of(convention.id());
        opened.forEach(followup -> entries.add(entry(followup)));
        var lines = ledger.of(convention.id());
        lines.of(Ledger.Source.SANCTION)
                .forEach(sanction -> entries.add(new Chapter.Entry("SANCTION", sayings.sanction(sanction))));
        next(convention, opened).ifPresent(next -> entries.add(entry(next)));
        return entries.isEmpty() ? Optional.empty() : Optional.of(new Chapter("followup", entries));
    }

    /** By the agreement's own facts: what other phases know is not read again for a page that only tells. */
    private Optional<Campaign> next(Convention convention, List<Followup> opened) {
        var lastDay = convention.endsOn();
        if (!convention.status().isBinding() || lastDay == null) {
            return Optional.empty();
        }
        var codes = opened.stream().map(Followup::code).collect(Collectors.toSet());
        var life = new Lifespan(convention.schedule(), convention.facts(), LocalDate.now(clock));
        return Campaigns.of(life).inForce().stream()
                .filter(campaign -> !codes.contains(campaign.code()))
                .filter(campaign -> !campaign.dueOn().isAfter(lastDay))
                .findFirst();
    }

    private Chapter.Entry entry(Followup followup) {
        var what = followup.state() == Followup.State.DONE
                ? followup.outcome()
                : followup.state().name();
        var words = words(what, followup.dueOn(), followup.on(), said(followup)).strip();
        var acceptedBy = followup.acceptedBy();
        return new Chapter.Entry(
                followup.kind().name(),
                acceptedBy == null ? words : sayings.say("followup.accepted", words, acceptedBy));
    }

    private Chapter.Entry entry(Campaign next) {
        return new Chapter.Entry(next.kind().name(), words("PLANNED", next.dueOn(), next.opensOn(), ""));
    }

    private static String said(Followup followup) {
        var minutes = followup.minutes();
        var deposit = followup.deposit();
        if (minutes != null) {
            return minutes.topics();
        }
        return deposit != null ? deposit.summary() : followup.reason() == null ? "" : followup.reason();
    }

    private String words(@Nullable String what, LocalDate dueOn, @Nullable LocalDate on, String said) {
        return messages.getMessage(
                "followup.entry." + what,
                new Object[] {DAY.format(dueOn), on == null ? "" : DAY.format(on), said},
                Locale.FRENCH);
    }
}
