package fr.convive.followup;

import fr.convive.convention.Target;
import fr.convive.workflow.Refusal;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in French what was written down under a convention. */
@Component
class Sayings {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRENCH);

    private final MessageSource messages;

    Sayings(MessageSource messages) {
        this.messages = messages;
    }

    String of(Action action) {
        return say(
                "action.said",
                say("action.kind." + action.kind()),
                day(action.heldOn()),
                action.title(),
                say("holdMeeting.theme." + action.theme()));
    }

    String of(Target target, ProgressForm said) {
        return say("progress.said", target.label(), said.figure(), target.unit(), day(said.on()));
    }

    String of(FactForm said) {
        var what = say("fact.kind." + said.kind());
        return said.kind().isYearly()
                ? say("fact.said.year", what, day(said.on()), said.year())
                : say("fact.said", what, day(said.on()));
    }

    String of(Ledger.Line fact) {
        var statement = Statement.valueOf(fact.code());
        var what = say("fact.kind." + statement);
        var amount = fact.amount() == null ? "" : " (" + euros(fact.amount()) + ")";
        return (statement.isYearly()
                        ? say("fact.said.year", what, day(fact.on()), fact.year())
                        : say("fact.said", what, day(fact.on())))
                + amount;
    }

    String decided(DecideSanctionForm said, LocalDate today) {
        return sanction(said.answer(), said.isCounted() ? said.amount() : null, today, said.reason());
    }

    String sanction(Ledger.Line line) {
        return sanction(Measure.valueOf(line.code()), line.amount(), line.on(), line.words());
    }

    /** « Suspendre le versement, le 02/07/2009 : … ». */
    String sanction(Measure measure, @Nullable BigDecimal amount, LocalDate on, String reason) {
        var what = say("decideSanction.answer." + measure);
        return say("sanction.said", amount == null ? what : what + " (" + euros(amount) + ")", day(on), reason);
    }

    String suspended(Ledger.Lines lines) {
        var last = Objects.requireNonNull(lines.lastSanction());
        return say("payment.suspended", day(last.on()), last.words());
    }

    /** Whom an action reached, in the order of the yearly review; what is nought is not said. */
    String of(Reach reach) {
        return java.util.stream.Stream.of(
                        count("schools", reach.schools()),
                        count("youngPeople", reach.youngPeople()),
                        count("staff", reach.staff()),
                        count("companies", reach.companies()),
                        count("organisations", reach.organisations()))
                .filter(words -> !words.isEmpty())
                .collect(java.util.stream.Collectors.joining(", "));
    }

    private String count(String what, int number) {
        return number == 0 ? "" : say("reach." + what, number);
    }

    /** Why the case refuses, its days and amounts as people write them. */
    String why(Refusal refusal) {
        return say(
                refusal.messageKey(),
                Arrays.stream(refusal.figures())
                        .map(figure -> figure instanceof LocalDate day ? day(day) : figure)
                        .toArray());
    }

    String say(String key, @Nullable Object... figures) {
        return messages.getMessage(key, figures, Locale.FRENCH);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String euros(BigDecimal amount) {
        var format = NumberFormat.getNumberInstance(Locale.FRENCH);
        format.setMinimumFractionDigits(amount.stripTrailingZeros().scale() <= 0 ? 0 : 2);
        format.setMaximumFractionDigits(2);
        return format.format(amount).replace('\u202f', '\u00a0') + "\u00a0€";
    }
}
