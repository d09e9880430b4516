package fr.convive.deadline;

import static fr.convive.deadline.UnsoundTerm.unless;
import static fr.convive.deadline.UnsoundTerm.unlessBetween;

import org.jspecify.annotations.Nullable;

/** « Reconduction » : none, by a new decision (express) or by silence (tacit); how often, how far, if what. */
public record Renewal(
        Mode mode,
        @Nullable Integer everyMonths,
        @Nullable Integer capMonths,
        @Nullable Integer times,
        @Nullable Integer noticeMonths,
        @Nullable NoticeBase noticeBase,
        Condition condition) {

    public enum Mode {
        NONE,
        EXPRESS,
        TACIT
    }

    /** What a notice is counted back from: the last day of the running period, or the day after it. */
    public enum NoticeBase {
        TERM,
        ANNIVERSARY
    }

    public enum Condition {
        REPORTS_FILED,
        NONE
    }

    public Renewal {
        // a document may leave the condition out: there is none
        unless(mode != null, "renewal.mode", "Dire si la convention est reconduite : NONE, EXPRESS ou TACIT.");
        condition = condition == null ? Condition.NONE : condition;
        unlessBetween(1, Length.MOST_MONTHS, everyMonths, "renewal.everyMonths");
        unlessBetween(1, Length.MOST_MONTHS, capMonths, "renewal.capMonths");
        unlessBetween(1, Length.MOST_MONTHS, times, "renewal.times");
        unlessBetween(1, Length.MOST_MONTHS, noticeMonths, "renewal.noticeMonths");
        unless(
                mode != Mode.NONE || (capMonths == null && times == null),
                "renewal.mode",
                "Une convention sans reconduction n'a ni plafond ni nombre de reconductions.");
        unless(
                mode == Mode.TACIT || condition == Condition.NONE,
                "renewal.condition",
                "Seule une reconduction tacite dépend du dépôt des pièces.");
        unless(
                noticeMonths == null || noticeBase != null,
                "renewal.noticeBase",
                "Le préavis se compte avant le terme (TERM) ou avant la date anniversaire (ANNIVERSARY) : le dire.");
    }

    public static Renewal none() {
        return new Renewal(Mode.NONE, null, null, null, null, null, Condition.NONE);
    }

    public static Renewal express(int times) {
        return new Renewal(Mode.EXPRESS, null, null, times, null, null, Condition.NONE);
    }

    public static Renewal tacit(int everyMonths, @Nullable Integer capMonths) {
        return new Renewal(Mode.TACIT, everyMonths, capMonths, null, null, null, Condition.NONE);
    }

    public Renewal withNotice(int months, NoticeBase base) {
        return new Renewal(mode, everyMonths, capMonths, times, months, base, condition);
    }

    public Renewal onReportsFiled() {
        return new Renewal(mode, everyMonths, capMonths, times, noticeMonths, noticeBase, Condition.REPORTS_FILED);
    }

    Renewal atMost(int times) {
        return new Renewal(mode, everyMonths, capMonths, times, noticeMonths, noticeBase, condition);
    }
}
