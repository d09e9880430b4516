package fr.convive.convention;

import fr.convive.deadline.Ending;
import fr.convive.deadline.EvaluationRule;
import fr.convive.deadline.Fact;
import fr.convive.deadline.Facts;
import fr.convive.deadline.Length;
import fr.convive.deadline.Lifespan;
import fr.convive.deadline.Payment;
import fr.convive.deadline.Renewal;
import fr.convive.deadline.ReportRule;
import fr.convive.deadline.Schedule;
import fr.convive.deadline.Steering;
import fr.convive.deadline.YearBasis;
import fr.convive.workflow.Paris;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the parties agree on, block by block; {@code effectiveOn} is null where the last signature gives the effect. */
public record Terms(
        String object,
        List<String> schoolCommitments,
        List<String> partnerCommitments,
        @Nullable LocalDate effectiveOn,
        Length duration,
        YearBasis yearBasis,
        Renewal renewal,
        boolean free,
        List<Payment> payments,
        List<ReportRule> reports,
        Steering steering,
        @Nullable EvaluationRule evaluation,
        Ending ending,
        boolean pupilsOnSite,
        boolean personalDataExchanged,
        @Nullable String schoolProject,
        boolean signedInOrder,
        Map<Clause, String> clauses,
        List<Target> targets,
        Set<Block> lockedBlocks) {

    private static final int MONTHS_THAT_ASK_FOR_AN_EVALUATION = 24;

    public Terms {
        schoolCommitments = List.copyOf(schoolCommitments);
        partnerCommitments = List.copyOf(partnerCommitments);
        payments = List.copyOf(payments);
        reports = List.copyOf(reports);
        clauses = Collections.unmodifiableMap(new TreeMap<>(clauses));
        // a text kept before these were asked has none
        targets = targets == null ? List.of() : List.copyOf(targets);
        lockedBlocks = lockedBlocks == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(lockedBlocks));
    }

    /** The same agreement, its clauses in these words. */
    Terms worded(Map<Clause, String> words) {
        return new Terms(
                object,
                schoolCommitments,
                partnerCommitments,
                effectiveOn,
                duration,
                yearBasis,
                renewal,
                free,
                payments,
                reports,
                steering,
                evaluation,
                ending,
                pupilsOnSite,
                personalDataExchanged,
                schoolProject,
                signedInOrder,
                words,
                targets,
                lockedBlocks);
    }

    /** What a block says. */
    List<@Nullable Object> of(Block block) {
        return switch (block) {
            case PARTIES -> List.of();
            case OBJECT -> said(object, schoolProject);
            case COMMITMENTS -> said(schoolCommitments, partnerCommitments, targets);
            case DURATION -> said(effectiveOn, duration, yearBasis);
            case RENEWAL -> said(renewal);
            case MONEY -> said(free, payments.stream().map(Terms::said).toList());
            case REPORTS -> said(reports);
            case STEERING -> said(steering);
            case EVALUATION -> said(evaluation);
            case ENDING -> said(ending);
            case CLAUSES -> said(clauses, pupilsOnSite, personalDataExchanged, signedInOrder, locked());
        };
    }

    /** What no amendment may change: the object (rules 16.5), and what the clauses lock. */
    public Set<Block> locked() {
        var locked = EnumSet.of(Block.OBJECT);
        locked.addAll(lockedBlocks);
        return locked;
    }

    /** An amount is the same with or without its cents. */
    private static List<Object> said(Payment payment) {
        return List.of(payment.year(), payment.amount().stripTrailingZeros());
    }

    private static List<@Nullable Object> said(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    /** What creates dates, once the day of effect is known. */
    public Schedule schedule(LocalDate effect) {
        return new Schedule(
                effect, duration, yearBasis, renewal, reports, payments, evaluation, ending, steering, !free);
    }

    /** The last day of the whole life that these terms promise; {@link Paris#NEVER} where there is none. */
    public LocalDate lastDay(LocalDate effect) {
        return lastDay(effect, 0);
    }

    /** The last day once so many express renewals were decided: never past the times and the cap of the clause. */
    public LocalDate lastDay(LocalDate effect, int renewals) {
        var decided = new Facts(Collections.nCopies(renewals, Fact.of(Fact.Kind.RENEWAL, effect)), null);
        return new Lifespan(schedule(effect), decided, effect).fullTerm().orElse(Paris.NEVER);
    }

    public BigDecimal amount() {
        return payments.stream().map(Payment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public boolean lasts(int months) {
        return duration.endless() || duration.inMonths().orElse(0) >= months;
    }

    /**
     * The mandatory clauses that are missing, by their key in the messages: {@code M} of the table in section 16, and the
     * conditional ones whose condition holds.
     */
    public List<String> missing() {
        var missing = new ArrayList<String>();
        if (object.isBlank()) {
            missing.add("object");
        }
        if (schoolCommitments.isEmpty() || partnerCommitments.isEmpty()) {
            missing.add("commitments");
        }
        if (!free && payments.isEmpty()) {
            missing.add("money");
        }
        if (!free && reports.isEmpty()) {
            missing.add("reports");
        }
        if (evaluation == null && (!free || lasts(MONTHS_THAT_ASK_FOR_AN_EVALUATION))) {
            missing.add("evaluation");
        }
        requireClause(true, Clause.NEUTRALITY, missing);
        requireClause(true, Clause.AMENDMENT, missing);
        requireClause(true, Clause.TERMINATION, missing);
        requireClause(personalDataExchanged, Clause.PERSONAL_DATA, missing);
        requireClause(pupilsOnSite, Clause.PUPILS_ON_SITE, missing);
        requireClause(!free, Clause.INSPECTION, missing);
        requireClause(!free, Clause.SANCTIONS, missing);
        return missing;
    }

    private void requireClause(boolean condition, Clause clause, List<String> missing) {
        if (condition && clauses.getOrDefault(clause, "").isBlank()) {
            missing.add(clause.name());
        }
    }
}
