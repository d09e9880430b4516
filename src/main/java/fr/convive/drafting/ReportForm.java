package fr.convive.drafting;

import fr.convive.deadline.AccountingYear;
import fr.convive.deadline.ReportRule;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** « Pièce à déposer » as it is asked: which, on which year, when, and what waits for it. */
@NullUnmarked // raw input: nothing holds before validation
record ReportForm(
        @Size(max = 60) String code,
        AccountingYear period,
        Integer withinMonths,
        @Size(max = 5) String strictlyBefore,
        @Size(max = 2) List<ReportRule.@NotNull Block> blocks) {

    static final ReportForm BLANK = new ReportForm(null, null, null, null, List.of());

    static ReportForm of(ReportRule rule) {
        return new ReportForm(
                rule.code(),
                rule.period(),
                rule.withinMonths(),
                Days.written(rule.strictlyBefore()),
                List.copyOf(rule.blocks()));
    }

    boolean nothingSaid() {
        return (code == null || code.isBlank())
                && period == null
                && withinMonths == null
                && (strictlyBefore == null || strictlyBefore.isBlank());
    }

    ReportRule rule() {
        var waiting = EnumSet.noneOf(ReportRule.Block.class);
        if (blocks != null) {
            blocks.stream().filter(block -> block != null).forEach(waiting::add);
        }
        return new ReportRule(code, period, withinMonths, Days.read(strictlyBefore, "reports.strictlyBefore"), waiting);
    }
}
