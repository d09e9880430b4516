package fr.convive.drafting;

import fr.convive.deadline.Ending;
import org.jspecify.annotations.NullUnmarked;

/** « Résiliation, dénonciation » as it is asked: delays in months, the day they run from, what survives. */
@NullUnmarked // raw input: nothing holds before validation
record EndingForm(Integer formalDemandMonths, Ending.Base base, Integer noticeMonths, Integer survivesMonths) {

    static final EndingForm BLANK = new EndingForm(null, null, null, null);

    static EndingForm of(Ending ending) {
        return new EndingForm(
                ending.formalDemandMonths(), ending.base(), ending.noticeMonths(), ending.survivesMonths());
    }

    Ending ending() {
        return new Ending(formalDemandMonths, base, noticeMonths, survivesMonths);
    }
}
