package fr.convive.deadline;

import static fr.convive.deadline.DeadlineCode.E15;
import static fr.convive.deadline.DeadlineCode.E16;
import static fr.convive.deadline.DeadlineCode.E27;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** « Pièce due » : one report for one accounting year; doubtful for one closed before the effect. */
public record ReportDue(
        ReportRule rule, String period, LocalDate closesOn, LocalDate dueOn, boolean doubtful, boolean surviving) {

    public Optional<LocalDate> filedOn(Facts facts) {
        return facts.filedOn(rule.code(), period);
    }

    /** How late it is, or was when it came; 0 in time, and always for a doubtful one. */
    public int daysLate(Facts facts, LocalDate today) {
        var day = filedOn(facts).orElse(today);
        return doubtful ? 0 : (int) Math.max(0, ChronoUnit.DAYS.between(dueOn, day));
    }

    /** « Compte rendu financier, exercice 2007 ». */
    public String label() {
        return "%s, %s".formatted(rule.label(), exercise());
    }

    Deadline deadline(Lifespan life) {
        var code = surviving ? E27 : rule.code().equals(ReportRule.ANNUAL_ACCOUNTS) ? E16 : E15;
        var deadline = Deadline.of(code, dueOn, formula()).labelled(label());
        if (doubtful) {
            return deadline.warned("à confirmer : l'exercice %s précède la convention, non bloquant".formatted(period))
                    .done(life.today().isAfter(dueOn));
        }
        var late = daysLate(life.facts(), life.today());
        return filedOn(life.facts())
                .map(on -> late == 0
                        ? deadline
                        : deadline.warned("dépôt le %s, %s de retard".formatted(French.date(on), French.days(late))))
                .orElse(deadline)
                .done(filedOn(life.facts()).isPresent());
    }

    private String exercise() {
        return rule.period() == AccountingYear.CONVENTION_YEAR ? "année " + period : "exercice " + period;
    }

    private String formula() {
        var close = "clôture le ";
        var within = rule.withinMonths();
        var before = rule.strictlyBefore();
        if (before == null) {
            return close + French.plusMonths(closesOn, within == null ? 0 : within);
        }
        var eve = Eve.after(closesOn, before);
        var limit = "avant le %s = %s".formatted(French.date(eve.plusDays(1)), French.date(eve));
        return within == null
                ? close + French.date(closesOn) + ", " + limit
                : "le plus tôt de : %s%s ; %s".formatted(close, French.plusMonths(closesOn, within), limit);
    }
}
