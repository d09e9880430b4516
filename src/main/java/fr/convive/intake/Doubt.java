package fr.convive.intake;

import fr.convive.convention.Terms;
import fr.convive.deadline.Agenda;
import fr.convive.deadline.Anniversary;
import fr.convive.deadline.Deadline;
import fr.convive.deadline.DeadlineCode;
import fr.convive.deadline.Ending;
import fr.convive.deadline.Facts;
import fr.convive.deadline.Lifespan;
import fr.convive.deadline.Renewal;
import fr.convive.deadline.Schedule;
import fr.convive.deadline.UnsoundTerm;
import fr.convive.deadline.YearBasis;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** « Lectures » : what each way of reading an unclear clause would give, in dates (IPE 2007, 1.3). */
record Doubt(List<Map<String, Object>> readings) {

    private static final int POST_DAYS = 3;

    /** Whether the readings differ: else the document may leave the word out. */
    boolean matters() {
        return readings.stream()
                        .map(reading -> {
                            var dates = new LinkedHashMap<>(reading);
                            dates.remove("value");
                            return dates;
                        })
                        .distinct()
                        .count()
                > 1;
    }

    /** « Année » : from anniversary to anniversary, or from January to December. */
    static Doubt ofYears(Terms terms, LocalDate effect) {
        return new Doubt(Arrays.stream(YearBasis.values())
                .flatMap(basis -> schedule(terms, effect, basis, terms.renewal()).map(s -> life(basis, s)).stream())
                .toList());
    }

    private static Map<String, Object> life(YearBasis basis, Schedule schedule) {
        var life = Lifespan.of(schedule);
        var dates = named(basis);
        dates.put("renewals", life.anniversaries().stream().map(Anniversary::on).toList());
        life.lastDay().ifPresent(term -> dates.put("term", term));
        Agenda.of(schedule, Facts.none(), schedule.effectiveOn()).of(DeadlineCode.E20).stream()
                .map(Deadline::dueOn)
                .findFirst()
                .ifPresent(due -> dates.put("evaluation", due));
        return dates;
    }

    /** « Préavis » : counted back from the last day, or from the anniversary. */
    static Doubt ofNotice(Terms terms, LocalDate effect, Renewal unclear, int months) {
        return new Doubt(Arrays.stream(Renewal.NoticeBase.values())
                .flatMap(base -> schedule(terms, effect, terms.yearBasis(), unclear.withNotice(months, base))
                        .map(schedule -> notices(base, schedule))
                        .stream())
                .toList());
    }

    private static Map<String, Object> notices(Renewal.NoticeBase base, Schedule schedule) {
        var dates = named(base);
        dates.put(
                "notices",
                Agenda.of(schedule, Facts.none(), schedule.effectiveOn()).of(DeadlineCode.E22).stream()
                        .map(Deadline::dueOn)
                        .toList());
        return dates;
    }

    /** « Délai » of a letter: from its sending or its receipt; a letter sent that day shows it. */
    static Doubt ofLetter(int months, LocalDate sentOn, @Nullable LocalDate receivedOn) {
        var received = receivedOn == null ? sentOn.plusDays(POST_DAYS) : receivedOn;
        return new Doubt(Arrays.stream(Ending.Base.values())
                .map(base -> {
                    var dates = named(base);
                    dates.put("sentOn", sentOn);
                    dates.put("receivedOn", received);
                    new Ending(months, base, null, null)
                            .formalDemandEndsOn(sentOn, received)
                            .ifPresent(end -> dates.put("endsOn", end));
                    return dates;
                })
                .toList());
    }

    private static Map<String, Object> named(Enum<?> value) {
        var dates = new LinkedHashMap<String, Object>();
        dates.put("value", value.name());
        return dates;
    }

    /** A reading under which the clauses cannot be lived is none. */
    private static Optional<Schedule> schedule(Terms terms, LocalDate effect, YearBasis basis, Renewal renewal) {
        try {
            return Optional.of(new Schedule(
                    effect,
                    terms.duration(),
                    basis,
                    renewal,
                    terms.reports(),
                    terms.payments(),
                    terms.evaluation(),
                    terms.ending(),
                    terms.steering(),
                    !terms.free()));
        } catch (UnsoundTerm unsound) {
            return Optional.empty();
        }
    }
}
