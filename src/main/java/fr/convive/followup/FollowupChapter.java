package fr.convive.followup;

import fr.convive.convention.Chapter;
import fr.convive.convention.Convention;
import fr.convive.deadline.Campaign;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    private final FollowupPlan plan;
    private final Sanctions sanctions;
    private final MessageSource messages;
    private final Sayings sayings;

    FollowupChapter(
            Followups followups, FollowupPlan plan, Sanctions sanctions, MessageSource messages, Sayings sayings) {
        this.followups = followups;
        this.plan = plan;
        this.sanctions = sanctions;
        this.messages = messages;
        this.sayings = sayings;
    }

    @Override
    public Optional<Chapter> write(Convention convention) {
        if (convention.effectiveOn() == null) {
            return Optional.empty();
        }
        List<Chapter.Entry> entries = new ArrayList<>();
        var opened = followups.of(convention.id());
        opened.forEach(followup -> entries.add(entry(followup)));
        if (opened.stream().anyMatch(followup -> followup.kind() == Campaign.Kind.REPORT)) {
            sanctions.findByConventionOrderByDecidedOn(convention.id())
                    .forEach(sanction -> entries.add(new Chapter.Entry("SANCTION", sayings.of(sanction))));
        }
        plan.next(convention, opened).ifPresent(next -> entries.add(entry(next)));
        return entries.isEmpty() ? Optional.empty() : Optional.of(new Chapter("followup", entries));
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
