package fr.convive.board;

import fr.convive.convention.Chapter;
import fr.convive.convention.Convention;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** « Transmission » on the page of a convention: how its act reached the control authority, and when it takes effect. */
@Component
@Order(32)
class TransmissionChapter implements Chapter.Writer {

    private final Deliberations deliberations;
    private final Phrases phrases;

    TransmissionChapter(Deliberations deliberations, Phrases phrases) {
        this.deliberations = deliberations;
        this.phrases = phrases;
    }

    @Override
    public Optional<Chapter> write(Convention convention) {
        return deliberations
                .findFirstByConventionOrderByVotedOnDesc(convention.id())
                .filter(act -> act.sentOn() != null)
                .map(act -> new Chapter("transmission", entries(act)));
    }

    private List<Chapter.Entry> entries(Deliberation act) {
        var entries = new ArrayList<Chapter.Entry>();
        day(entries, "sentOn", act.sentOn());
        day(entries, "acknowledgedOn", act.acknowledgedOn());
        if (act.demactNumber() != null) {
            entries.add(new Chapter.Entry("demactNumber", act.demactNumber()));
        }
        day(entries, "enforceableOn", act.enforceableOn());
        act.objections()
                .forEach(objection -> entries.add(new Chapter.Entry(
                        "objection",
                        phrases.say(
                                "chapter.transmission.objection.value", objection.raisedOn(), objection.reason()))));
        day(entries, "withdrawnOn", act.withdrawnOn());
        return entries;
    }

    private static void day(List<Chapter.Entry> entries, String label, @Nullable LocalDate day) {
        if (day != null) {
            entries.add(new Chapter.Entry(label, Phrases.day(day)));
        }
    }
}
