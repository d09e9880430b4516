package fr.convive.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.convive.deadline.ReportRule.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * The clause patterns that French conventions use, one a line of {@code dated-cases.csv}: what the line shows, how the
 * dates were found by hand, the clauses, what happened, the day on which one looks, and what must come out.
 */
class DatedCasesTests {

    private static final String CASES = "src/test/resources/dated-cases.csv";

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/dated-cases.csv", delimiter = '|', numLinesToSkip = 1)
    void theDatesAreThoseFoundByHand(
            String title, String why, String clauses, @Nullable String facts, @Nullable String on, String expected) {
        var seen = new Case(words(clauses), facts == null ? "" : facts, on);

        words(expected)
                .forEach((what, dates) -> assertThat(seen.shows(what))
                        .as("%s (%s) : %s", title, why, what)
                        .isEqualTo(dates));
    }

    @Test
    void thereAreFortyCasesAtLeastAndNoTwoAreTheSame() throws IOException {
        var lines = Files.readAllLines(Path.of(CASES)).stream().skip(1).toList();

        assertThat(lines).hasSizeGreaterThanOrEqualTo(40).doesNotHaveDuplicates();
        assertThat(lines.stream().map(line -> line.split("\\|", -1)[0].strip())).doesNotHaveDuplicates();
    }

    @Test
    void aWrongExpectationIsSeen() {
        assertThatThrownBy(() -> theDatesAreThoseFoundByHand(
                        "Un an", "faux d'un jour", "from=2026-09-01 length=1y", null, null, "term=2027-09-01"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("2027-08-31");
        assertThatThrownBy(() -> theDatesAreThoseFoundByHand(
                        "Un an", "mot inconnu", "from=2026-09-01 length=1y", null, null, "terme=2027-08-31"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** {@code name=value name=value}. */
    private static Map<String, String> words(String said) {
        return Stream.of(said.strip().split("\\s+"))
                .map(word -> word.split("=", 2))
                .collect(Collectors.toMap(
                        word -> word[0],
                        word -> word.length > 1 ? word[1] : "",
                        (one, other) -> one + " " + other,
                        LinkedHashMap::new));
    }

    /** One line: its clauses read into a schedule, its events into facts. */
    private static final class Case {

        private final Map<String, String> clauses;
        private final Schedule schedule;
        private final Lifespan life;
        private final Agenda agenda;

        private Case(Map<String, String> clauses, String happened, @Nullable String on) {
            this.clauses = clauses;
            var facts = Stream.of(happened.strip().split("\\s+"))
                    .filter(word -> !word.isEmpty())
                    .map(Case::fact)
                    .toList();
            this.schedule = schedule();
            var last = facts.stream().map(Fact::on).max(Comparator.naturalOrder());
            var today = on == null ? last.orElse(schedule.effectiveOn()) : LocalDate.parse(on);
            this.life = new Lifespan(schedule, new Facts(facts, null), today);
            this.agenda = Agenda.of(schedule, new Facts(facts, null), today);
        }

        private String shows(String what) {
            return switch (what) {
                case "term" -> life.lastDay().map(LocalDate::toString).orElse("jamais");
                case "full" -> life.fullTerm().map(LocalDate::toString).orElse("jamais");
                case "renewals" -> days(life.anniversaries().stream().map(Anniversary::on));
                case "notices" -> due(DeadlineCode.E22);
                case "evaluation" -> due(DeadlineCode.E20);
                case "demand" -> due(DeadlineCode.E25);
                case "survives" ->
                    days(agenda.of(DeadlineCode.E27).stream()
                            .filter(deadline -> deadline.label().startsWith("Fin des obligations"))
                            .map(Deadline::dueOn));
                case "reports" ->
                    days(ReportCalendar.of(life).stream()
                            .filter(report -> !report.doubtful())
                            .map(ReportDue::dueOn));
                case "warned" -> warned();
                case "outlives" ->
                    EndCalendar.outliving(life.lastDay().orElseThrow(), LocalDate.parse(said("framework")))
                                    .isPresent()
                            ? "oui"
                            : "non";
                case "standing" ->
                    life.anniversaries()
                            .get(0)
                            .standing(life.facts(), life.today())
                            .name();
                default -> throw new IllegalArgumentException(what);
            };
        }

        /** The term or the letter of which there is something to say. */
        private String warned() {
            return Stream.of(DeadlineCode.E24, DeadlineCode.E25)
                    .filter(code -> agenda.of(code).stream()
                            .anyMatch(deadline -> deadline.warnings().stream()
                                    .anyMatch(warning -> code == DeadlineCode.E24 || !warning.startsWith("tombe"))))
                    .map(DeadlineCode::name)
                    .collect(Collectors.joining(","));
        }

        private String due(DeadlineCode code) {
            return days(agenda.of(code).stream().map(Deadline::dueOn));
        }

        private static String days(Stream<LocalDate> days) {
            return days.map(LocalDate::toString).collect(Collectors.joining(","));
        }

        private Schedule schedule() {
            var evaluation = clauses.get("evaluation");
            return new Schedule(
                    LocalDate.parse(said("from")),
                    length(said("length")),
                    YearBasis.valueOf(clauses.getOrDefault("basis", "ANNIVERSARY")),
                    renewal(),
                    clauses.containsKey("report") ? List.of(report(said("report"))) : List.of(),
                    List.of(),
                    evaluation == null ? null : evaluation(evaluation),
                    ending(clauses.getOrDefault("ending", "-:-:-:-").split(":")),
                    new Steering(0),
                    false);
        }

        private Renewal renewal() {
            var notice = clauses.getOrDefault("notice", "-:-").split(":");
            return new Renewal(
                    Renewal.Mode.valueOf(clauses.getOrDefault("renewal", "NONE")),
                    number(clauses.get("every")),
                    number(clauses.get("cap")),
                    number(clauses.get("times")),
                    number(notice[0]),
                    notice[1].equals("-") ? null : Renewal.NoticeBase.valueOf(notice[1]),
                    clauses.containsKey("condition") ? Renewal.Condition.REPORTS_FILED : Renewal.Condition.NONE);
        }

        private static Length length(String said) {
            if (said.equals("none")) {
                return Length.unlimited();
            }
            var figure = said.substring(0, said.length() - 1);
            return said.endsWith("y")
                    ? Length.ofYears(Integer.parseInt(figure))
                    : said.endsWith("m")
                            ? Length.ofMonths(Integer.parseInt(figure))
                            : Length.until(LocalDate.parse(said));
        }

        /** {@code code:period:months:before}. */
        private static ReportRule report(String said) {
            var parts = new ArrayList<>(List.of(said.split(":")));
            return new ReportRule(
                    parts.get(0),
                    AccountingYear.valueOf(parts.get(1)),
                    number(parts.get(2)),
                    parts.size() < 4 ? null : MonthDay.parse("--" + parts.get(3)),
                    Set.of(Block.RENEWAL));
        }

        private static EvaluationRule evaluation(String said) {
            return said.startsWith("<")
                    ? EvaluationRule.strictlyBefore(MonthDay.parse("--" + said.substring(1)))
                    : EvaluationRule.monthsBeforeTerm(Integer.parseInt(said));
        }

        /** {@code demand:base:leave:survives}. */
        private static Ending ending(String[] said) {
            return new Ending(
                    number(said[0]),
                    said[1].equals("-") ? null : Ending.Base.valueOf(said[1]),
                    number(said[2]),
                    number(said[3]));
        }

        /** {@code KIND@sent>received}, or {@code REPORT_FILED:2007@day}. */
        private static Fact fact(String said) {
            var parts = said.split("[@>]");
            if (parts[0].startsWith("REPORT_FILED:")) {
                return Fact.filed("FINANCIAL_REPORT", parts[0].split(":")[1], LocalDate.parse(parts[1]));
            }
            return Fact.letter(
                    Fact.Kind.valueOf(parts[0]),
                    LocalDate.parse(parts[1]),
                    parts.length < 3 ? null : LocalDate.parse(parts[2]));
        }

        private static @Nullable Integer number(@Nullable String said) {
            return said == null || said.equals("-") ? null : Integer.valueOf(said);
        }

        private String said(String clause) {
            return java.util.Objects.requireNonNull(clauses.get(clause), clause);
        }
    }
}
