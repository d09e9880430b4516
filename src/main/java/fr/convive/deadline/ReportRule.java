package fr.convive.deadline;

import static fr.convive.deadline.UnsoundTerm.unless;
import static fr.convive.deadline.UnsoundTerm.unlessBetween;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** « Pièce à déposer » : which report, on which year, how long after its close, and what waits for it. */
public record ReportRule(
        String code,
        AccountingYear period,
        @Nullable Integer withinMonths,
        @Nullable MonthDay strictlyBefore,
        Set<Block> blocks) {

    static final String FINANCIAL_REPORT = "FINANCIAL_REPORT";
    static final String ANNUAL_ACCOUNTS = "ANNUAL_ACCOUNTS";

    private static final Map<String, String> LABELS = Map.of(
            FINANCIAL_REPORT,
            "Compte rendu financier",
            ANNUAL_ACCOUNTS,
            "Comptes annuels",
            "ACTIVITY_REPORT",
            "Compte rendu d'activité",
            "INDICATORS",
            "Indicateurs");

    /** What stays shut while the report is late. */
    public enum Block {
        PAYMENT,
        RENEWAL
    }

    public ReportRule {
        // a document may leave out what it does not block
        unless(
                code != null && code.matches("[A-Z][A-Z0-9_]{0,59}"),
                "reports.code",
                "Un code en capitales est attendu, par exemple FINANCIAL_REPORT.");
        unless(period != null, "reports.period", "Dire l'exercice : CIVIL_YEAR, CONVENTION_YEAR ou SCHOOL_YEAR.");
        unlessBetween(0, 60, withinMonths, "reports.withinMonths");
        unless(
                withinMonths != null || strictlyBefore != null,
                "reports.withinMonths",
                "Dire quand la pièce est due : un délai en mois, une date limite, ou les deux.");
        var kept = EnumSet.noneOf(Block.class);
        kept.addAll(blocks == null ? Set.of() : blocks);
        blocks = Collections.unmodifiableSet(kept);
    }

    public boolean blocks(Block what) {
        return blocks.contains(what);
    }

    /** Its name in French, where it is a usual one. */
    public String label() {
        return LABELS.getOrDefault(code, "Pièce « %s »".formatted(code));
    }

    /** The earlier of « within n months of the close » and the next eve of the day named after the close. */
    LocalDate dueOn(LocalDate closesOn) {
        var within = withinMonths == null ? LocalDate.MAX : closesOn.plusMonths(withinMonths);
        var eve = strictlyBefore == null ? LocalDate.MAX : Eve.after(closesOn, strictlyBefore);
        return within.isBefore(eve) ? within : eve;
    }
}
