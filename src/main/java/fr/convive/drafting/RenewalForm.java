package fr.convive.drafting;

import fr.convive.deadline.Renewal;
import fr.convive.deadline.UnsoundTerm;
import org.jspecify.annotations.NullUnmarked;

/** « Reconduction » as it is asked: how, how often, how far, with what notice, on what condition. */
@NullUnmarked // raw input: nothing holds before validation
record RenewalForm(
        Renewal.Mode mode,
        Integer everyMonths,
        Integer capMonths,
        Integer times,
        Integer noticeMonths,
        Renewal.NoticeBase noticeBase,
        Renewal.Condition condition) {

    static final RenewalForm BLANK = new RenewalForm(null, null, null, null, null, null, null);

    static RenewalForm of(Renewal renewal) {
        return new RenewalForm(
                renewal.mode(),
                renewal.everyMonths(),
                renewal.capMonths(),
                renewal.times(),
                renewal.noticeMonths(),
                renewal.noticeBase(),
                renewal.condition());
    }

    /** A tacit renewal is bounded in time (domain rules, 4.2 and section 16, clause 8). */
    Renewal renewal() {
        if (mode == Renewal.Mode.TACIT && capMonths == null) {
            throw new UnsoundTerm(
                    "renewal.capMonths", "Une reconduction tacite est bornée : dire la durée totale, en mois.");
        }
        return new Renewal(mode, everyMonths, capMonths, times, noticeMonths, noticeBase, condition);
    }
}
