package fr.convive.followup;

import fr.convive.convention.Convention;
import fr.convive.convention.Party;
import fr.convive.convention.Target;
import fr.convive.deadline.Lifespan;
import fr.convive.deadline.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** « Engagement chiffré » followed to its figure: what was promised and what was done, year by year or over the whole life. */
record Commitment(
        int index, Party.Side side, String label, int figure, String unit, Target.Per per, List<Stretch> stretches) {

    /** A year of the convention (or its whole life, year 0): done so far, out of what was promised. */
    record Stretch(int year, LocalDate from, LocalDate to, int done, int promised) {

        boolean reached() {
            return done >= promised;
        }
    }

    /** Those of the terms in force, with the years begun so far. */
    static List<Commitment> of(Convention convention, Ledger.Lines lines, LocalDate today) {
        var terms = convention.terms();
        if (terms == null || convention.effectiveOn() == null || terms.targets().isEmpty()) {
            return List.of();
        }
        var life = new Lifespan(convention.schedule(), convention.facts(), today);
        return IntStream.range(0, terms.targets().size())
                .mapToObj(i -> of(i, terms.targets().get(i), lines, life, today))
                .toList();
    }

    private static Commitment of(int index, Target target, Ledger.Lines lines, Lifespan life, LocalDate today) {
        var years = life.years();
        var stretches = target.per() == Target.Per.WHOLE
                ? List.of(stretch(0, life.whole(), target, lines))
                : IntStream.range(0, years.size())
                        .filter(i -> i == 0 || !years.get(i).startsOn().isAfter(today))
                        .mapToObj(i -> stretch(i + 1, years.get(i), target, lines))
                        .toList();
        return new Commitment(
                index, target.side(), target.label(), target.figure(), target.unit(), target.per(), stretches);
    }

    private static Stretch stretch(int year, Period during, Target target, Ledger.Lines lines) {
        var done = lines.all().stream()
                .filter(line -> line.isOf(target) && during.contains(line.on()))
                .mapToInt(Ledger.Line::figure)
                .sum();
        return new Stretch(year, during.startsOn(), during.endsOn(), done, target.figure());
    }
}
