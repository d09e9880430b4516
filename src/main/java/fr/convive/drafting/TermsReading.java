package fr.convive.drafting;

import fr.convive.convention.Block;
import fr.convive.convention.Clause;
import fr.convive.convention.Party;
import fr.convive.convention.Terms;
import fr.convive.deadline.Ending;
import fr.convive.deadline.EvaluationRule;
import fr.convive.deadline.Length;
import fr.convive.deadline.Renewal;
import fr.convive.deadline.Steering;
import fr.convive.deadline.UnsoundTerm;
import fr.convive.deadline.YearBasis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a form into terms, block by block; what cannot be lived by is a mistake at its field, never an exception. */
final class TermsReading {

    private final List<Mistake> mistakes = new ArrayList<>();
    private final Terms terms;
    private final List<Party> parties;

    /** What is wrong, in words or by a {@code {message.key}}, and at which field. */
    record Mistake(String field, String message) {}

    /** Where a block is unsound, a sound one stands in its place, so that all mistakes are seen at once. */
    TermsReading(DraftConventionForm form) {
        if (form.yearBasis() == null) {
            mistakes.add(new Mistake("yearBasis", "{jakarta.validation.constraints.NotNull.message}"));
        }
        terms = new Terms(
                words(form.object()),
                lines(form.schoolCommitments()),
                lines(form.partnerCommitments()),
                form.effectiveOn(),
                sound("duration", form.duration()::length).orElse(Length.ofYears(1)),
                Objects.requireNonNullElse(form.yearBasis(), YearBasis.ANNIVERSARY),
                sound("renewal", form.renewal()::renewal).orElse(Renewal.none()),
                Boolean.TRUE.equals(form.free()),
                rows("payments", form.payments(), PaymentForm::nothingSaid, PaymentForm::payment),
                rows("reports", form.reports(), ReportForm::nothingSaid, ReportForm::rule),
                sound("steering", form.steering()::steering).orElse(Steering.unspoken()),
                evaluation(form.evaluation()),
                sound("ending", form.ending()::ending).orElse(Ending.unspoken()),
                Boolean.TRUE.equals(form.pupilsOnSite()),
                Boolean.TRUE.equals(form.personalDataExchanged()),
                words(form.schoolProject()).isEmpty() ? null : words(form.schoolProject()),
                Boolean.TRUE.equals(form.signedInOrder()),
                clauses(form.clauses()),
                rows("targets", form.targets(), TargetForm::nothingSaid, TargetForm::target),
                locked(form.lockedBlocks()));
        parties = rows("parties", form.parties(), PartyForm::nothingSaid, PartyForm::party);
        checkParties(form.parties());
        checkTogether();
        checkNothingIsMissing();
    }

    List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }

    /** The terms; to be lived by only where there is no mistake. */
    Terms terms() {
        return terms;
    }

    /** The parties as an amendment would have them; none where they stay as they are. */
    List<Party> parties() {
        return parties;
    }

    /** Each once, a partner among them. */
    private void checkParties(List<PartyForm> rows) {
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (rows.subList(0, i).stream().anyMatch(before -> before.isSameAs(row))) {
                mistakes.add(new Mistake("parties[%d].name".formatted(i), "{opening.partyTwice}"));
            }
        }
        if (!parties.isEmpty() && parties.stream().noneMatch(party -> party.side() == Party.Side.PARTNER)) {
            mistakes.add(new Mistake("parties", "{opening.partnerNeeded}"));
        }
    }

    /** Where the last signature gives the effect, its day is unknown yet: one that leaves the whole term ahead will do. */
    private void checkTogether() {
        try {
            terms.schedule(Objects.requireNonNullElse(terms.effectiveOn(), LocalDate.EPOCH));
        } catch (UnsoundTerm unsound) {
            mistakes.add(new Mistake(unsound.field(), Objects.requireNonNull(unsound.getMessage())));
        }
    }

    private void checkNothingIsMissing() {
        terms.missing().stream()
                .flatMap(this::missing)
                .filter(mistake ->
                        mistakes.stream().noneMatch(known -> known.field().startsWith(mistake.field())))
                .toList()
                .forEach(mistakes::add);
    }

    private Stream<Mistake> missing(String clause) {
        var message = "{draftConvention.missing.%s}".formatted(clause);
        return switch (clause) {
            case "commitments" ->
                Stream.of(
                                terms.schoolCommitments().isEmpty() ? "schoolCommitments" : "",
                                terms.partnerCommitments().isEmpty() ? "partnerCommitments" : "")
                        .filter(field -> !field.isEmpty())
                        .map(field -> new Mistake(field, message));
            case "money" -> Stream.of(new Mistake("payments", message));
            case "object", "reports", "evaluation" -> Stream.of(new Mistake(clause, message));
            default -> Stream.of(new Mistake("clauses[%s]".formatted(clause), message));
        };
    }

    private <T> Optional<T> sound(String at, Supplier<T> block) {
        try {
            return Optional.of(block.get());
        } catch (UnsoundTerm unsound) {
            var field = unsound.field();
            int dot = field.indexOf('.');
            mistakes.add(new Mistake(
                    dot < 0 ? at : at + field.substring(dot), Objects.requireNonNull(unsound.getMessage())));
            return Optional.empty();
        }
    }

    private @Nullable EvaluationRule evaluation(EvaluationForm form) {
        return form.nothingSaid() ? null : sound("evaluation", form::rule).orElse(EvaluationRule.monthsBeforeTerm(1));
    }

    /** A row left blank does not count. */
    private <F, T> List<T> rows(String at, List<F> rows, Predicate<F> blank, Function<F, T> read) {
        var sound = new ArrayList<T>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (!blank.test(row)) {
                sound("%s[%d]".formatted(at, i), () -> read.apply(row)).ifPresent(sound::add);
            }
        }
        return sound;
    }

    /** The object is locked whatever the clauses say. */
    private static Set<Block> locked(List<Block> said) {
        var locked = EnumSet.of(Block.OBJECT);
        said.stream().filter(Objects::nonNull).forEach(locked::add);
        return locked;
    }

    private static String words(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static List<String> lines(List<String> rows) {
        return rows.stream()
                .map(TermsReading::words)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static Map<Clause, String> clauses(Map<Clause, String> said) {
        var kept = new EnumMap<Clause, String>(Clause.class);
        said.forEach((clause, text) -> {
            if (!words(text).isEmpty()) {
                kept.put(clause, words(text));
            }
        });
        return kept;
    }
}
