package fr.convive.deadline;

import static fr.convive.deadline.DeadlineCode.E11;
import static fr.convive.deadline.DeadlineCode.E12;
import static fr.convive.deadline.DeadlineCode.E13;
import static fr.convive.deadline.DeadlineCode.E14;
import static fr.convive.deadline.DeadlineCode.E18;
import static fr.convive.deadline.DeadlineCode.E19;
import static fr.convive.deadline.DeadlineCode.E33;

import fr.convive.deadline.Fact.Kind;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** « Suivi » : the meetings, payments and yearly reviews between effect and term. */
public final class FollowUpCalendar {

    private static final MonthDay NOTIFICATION = MonthDay.of(Month.JANUARY, 15);
    private static final MonthDay REVIEW = MonthDay.of(Month.JUNE, 30);
    private static final int SEMESTER = 6;
    private static final int STATEMENT_DAYS = 15;

    private FollowUpCalendar() {}

    /** Evenly spread over each year from the effect, the last not after the term: 2 a year is every six months. */
    public static List<LocalDate> meetings(Period life, int perYear) {
        return perYear == 0
                ? List.of()
                : IntStream.iterate(1, k -> k + 1)
                        .mapToObj(k -> life.startsOn().plusMonths(12L * k / perYear))
                        .takeWhile(life::contains)
                        .toList();
    }

    /** The committees of a clause that names one. */
    public static List<Deadline> committees(Period life, int perYear) {
        return meetings(life, perYear).stream()
                .map(on ->
                        Deadline.of(E12, on, "%d par an depuis le %s".formatted(perYear, French.date(life.startsOn()))))
                .toList();
    }

    /** « Sans délai » : fifteen days after the change of statutes or the delay that must be told. */
    public static Deadline statement(LocalDate eventOn) {
        return Deadline.of(
                E18,
                eventOn.plusDays(STATEMENT_DAYS),
                eventOn,
                "sans délai, soit %s au plus : %s"
                        .formatted(French.days(STATEMENT_DAYS), French.plusDays(eventOn, STATEMENT_DAYS)));
    }

    /** A certificate each year on the day named, usually 1 September or the anniversary. */
    public static List<Deadline> insuranceCertificates(Period life, MonthDay each) {
        return yearly(life, each)
                .map(on -> Deadline.of(E33, on, "chaque année : " + French.date(on)))
                .toList();
    }

    static List<Deadline> of(Lifespan life) {
        var money = life.schedule().payments().stream()
                .filter(payment -> payment.year() <= life.years().size())
                .flatMap(payment -> Stream.of(notification(payment, life), payment(payment, life)));
        return Stream.of(meetingsDue(life), money, reviews(life))
                .flatMap(s -> s)
                .toList();
    }

    /** A meeting counts for the due day to which it is nearest. */
    private static Stream<Deadline> meetingsDue(Lifespan life) {
        var perYear = life.schedule().steering().meetings();
        var half = perYear == 0 ? 0 : 365 / perYear / 2;
        return meetings(life.whole(), perYear).stream().map(on -> {
            var around = new Period(on.minusDays(half), on.plusDays(Math.max(0, half - 1)));
            var held = life.facts().of(Kind.MEETING).stream().anyMatch(f -> around.contains(f.on()));
            var formula = "%d par an depuis le %s : %s"
                    .formatted(perYear, French.date(life.schedule().effectiveOn()), French.date(on));
            return Deadline.of(E11, on, formula).done(held);
        });
    }

    private static Deadline notification(Payment payment, Lifespan life) {
        var effectiveOn = life.schedule().effectiveOn();
        var usual = NOTIFICATION.atYear(civilYear(payment, life));
        var on = usual.isBefore(effectiveOn) ? effectiveOn : usual;
        return Deadline.of(
                        E13,
                        on,
                        "année %d, sans date au texte : repère au %s".formatted(payment.year(), French.date(on)))
                .labelled("%s, année %d".formatted(E13.label(), payment.year()))
                .done(life.facts().has(Kind.AMOUNT_NOTIFIED, payment.year()));
    }

    private static Deadline payment(Payment payment, Lifespan life) {
        var year = civilYear(payment, life);
        var yearEnd = LocalDate.of(year, Month.DECEMBER, 31);
        var end = life.whole().endsOn();
        var on = yearEnd.isAfter(end) ? end : yearEnd;
        var formula = "année %d, sans date au texte : au plus tard le %s".formatted(payment.year(), French.date(on));
        var deadline = Deadline.of(E14, on, formula)
                .labelled("%s de %s, année %d".formatted(E14.label(), French.euros(payment.amount()), payment.year()));
        if (life.facts().has(Kind.PAID, payment.year())) {
            return deadline.done(true);
        }
        return holding(payment, life).stream()
                .map("bloqué : %s"::formatted)
                .reduce(deadline, Deadline::warned, (one, other) -> other);
    }

    /** What a payment waits for, or why it is held for that year: each report that is or was late. */
    public static List<String> holding(Payment payment, Lifespan life) {
        return ReportCalendar.holding(civilYear(payment, life), life).stream()
                .map(due -> "%s, échéance du %s, %s de retard"
                        .formatted(
                                due.label(),
                                French.date(due.dueOn()),
                                French.days(due.daysLate(life.facts(), life.today()))))
                .toList();
    }

    /** At the close of each school year in which the convention has lived six months at least. */
    private static Stream<Deadline> reviews(Lifespan life) {
        return yearly(life.whole(), REVIEW)
                .filter(on ->
                        !on.plusDays(1).isBefore(life.schedule().effectiveOn().plusMonths(SEMESTER)))
                .map(on -> Deadline.of(E19, on, "fin de l'année scolaire : " + French.date(on))
                        .done(life.facts().of(Kind.ANNUAL_REVIEW).stream()
                                .anyMatch(f -> new Period(
                                                on.minusMonths(SEMESTER),
                                                on.plusMonths(SEMESTER).minusDays(1))
                                        .contains(f.on()))));
    }

    private static Stream<LocalDate> yearly(Period life, MonthDay each) {
        return IntStream.rangeClosed(life.startsOn().getYear(), life.endsOn().getYear())
                .mapToObj(each::atYear)
                .filter(life::contains);
    }

    private static int civilYear(Payment payment, Lifespan life) {
        return life.schedule().effectiveOn().getYear() + payment.year() - 1;
    }
}
