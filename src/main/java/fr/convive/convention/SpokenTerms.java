package fr.convive.convention;

import fr.convive.deadline.Ending;
import fr.convive.deadline.EvaluationRule;
import fr.convive.deadline.Length;
import fr.convive.deadline.Renewal;
import fr.convive.deadline.ReportRule;
import fr.convive.page.Words;
import fr.convive.workflow.Paris;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says a text of the agreement, block by block, in French. */
@Component
public class SpokenTerms {

    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.FRENCH);

    private final Words words;

    SpokenTerms(Words words) {
        this.words = words;
    }

    /** A block of the terms, by its key and its title, and what it says. */
    public record Block(String key, String title, List<Line> lines) {

        /** One line under the block's own name needs no heading. */
        public boolean isPlain() {
            return lines.size() == 1 && lines.get(0).label().equals(title);
        }
    }

    /** One term: what it is about, what was agreed. */
    public record Line(String label, String value) {}

    /** What a text says that its terms alone do not: who the parties are, from when to when it holds. */
    private record Text(
            Terms terms,
            List<Party> parties,
            @Nullable LocalDate effect,
            @Nullable LocalDate last) {}

    /** The text that is being written: that of the amendment under way, else the convention's own. */
    public List<Block> of(Convention convention) {
        var terms = convention.text();
        var effect = convention.effectiveOn();
        var last = convention.isAmended()
                ? terms.lastDay(convention.effect(), convention.renewals())
                : convention.endsOn();
        return of(new Text(terms, convention.signatories(), effect, last));
    }

    /** The text in force, as it stands today. */
    public List<Block> inForce(Convention convention) {
        return of(new Text(convention.agreed(), convention.parties(), convention.effectiveOn(), convention.endsOn()));
    }

    /** A text that another has replaced, with the last day that it promised. */
    public List<Block> of(Edition edition, Convention convention) {
        var terms = edition.terms();
        return of(new Text(
                terms,
                edition.parties(),
                convention.effectiveOn(),
                terms.lastDay(convention.effect(), convention.renewals())));
    }

    private List<Block> of(Text text) {
        var terms = text.terms();
        var blocks = new ArrayList<Block>();
        blocks.add(block("parties", text.parties().stream().map(this::party).toList()));
        blocks.add(block("object", line("object", terms.object()), line("schoolProject", terms.schoolProject())));
        blocks.add(block(
                "commitments",
                line("schoolCommitments", list(terms.schoolCommitments())),
                line("partnerCommitments", list(terms.partnerCommitments())),
                line("targets", list(terms.targets().stream().map(this::target).toList()))));
        blocks.add(block(
                "duration",
                line("effectiveOn", effect(text)),
                line("duration", length(terms.duration())),
                line("endsOn", last(text)),
                line("yearBasis", words.say("yearBasis." + terms.yearBasis()))));
        blocks.add(block("renewal", line("renewal", renewal(terms.renewal()))));
        blocks.add(block("money", line("free", money(terms)), line("payments", payments(terms))));
        blocks.add(block("reports", line("reports", reports(terms))));
        blocks.add(block(
                "steering",
                line(
                        "meetings.label",
                        words.say("agreed.meetings", terms.steering().meetings()))));
        blocks.add(block("evaluation", line("evaluation", evaluation(terms.evaluation()))));
        blocks.add(block("ending", ending(terms.ending())));
        blocks.add(clauses(terms));
        return blocks.stream().filter(block -> !block.lines().isEmpty()).toList();
    }

    private Block block(String key, Line... lines) {
        return block(key, List.of(lines));
    }

    private Block block(String key, List<Line> lines) {
        return new Block(
                key,
                words.say("block." + key),
                lines.stream().filter(line -> !line.value().isBlank()).toList());
    }

    private Line line(String key, @Nullable String value) {
        return new Line(words.say("agreed." + key), value == null ? "" : value);
    }

    private static String list(List<String> items) {
        return items.size() < 2
                ? String.join("", items)
                : items.stream().map(item -> "– " + item).collect(Collectors.joining("\n"));
    }

    /** « Hydrolys, SIRET 732…, représentée par Yanis Le Goff, gérant ». */
    private Line party(Party party) {
        return new Line(
                words.value(party.side()),
                Stream.of(
                                party.name(),
                                identifier(party),
                                words.say(
                                        "about.representedBy",
                                        party.representative().name(),
                                        party.representative().title()))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ")));
    }

    /** Its UAI or its SIRET, where it has one. */
    String identifier(Party party) {
        if (party.uai() != null) {
            return words.say("about.uai", party.uai());
        }
        return party.siret() == null ? "" : words.say("about.siret", party.siret());
    }

    private String target(Target target) {
        return words.say(
                "agreed.target." + target.per(),
                words.value(target.side()),
                target.label(),
                target.figure(),
                target.unit());
    }

    private String effect(Text text) {
        var day = text.effect() == null ? text.terms().effectiveOn() : text.effect();
        return day == null ? words.say("agreed.effectiveOn.lastSignature") : words.value(day);
    }

    private String last(Text text) {
        var day = text.last();
        return day == null || !day.isBefore(Paris.NEVER) ? "" : words.value(day);
    }

    private String length(Length length) {
        if (length.endless()) {
            return words.say("agreed.endless");
        }
        if (length.endsOn() != null) {
            return words.say("agreed.untilDay", length.endsOn());
        }
        return months(length.inMonths().orElse(0));
    }

    private String months(int months) {
        return months % 12 == 0 ? words.say("agreed.years", months / 12) : words.say("agreed.months", months);
    }

    private String renewal(Renewal renewal) {
        var parts = new ArrayList<String>();
        parts.add(words.say("agreed.renewal." + renewal.mode()));
        add(parts, renewal.everyMonths(), m -> words.say("agreed.renewal.every", months(m)));
        add(parts, renewal.times(), n -> words.say("agreed.renewal.times", n));
        add(parts, renewal.capMonths(), m -> words.say("agreed.renewal.cap", months(m)));
        add(
                parts,
                renewal.noticeMonths(),
                m -> words.say("agreed.renewal.notice", months(m), words.say("noticeBase." + renewal.noticeBase())));
        if (renewal.condition() != Renewal.Condition.NONE) {
            parts.add(words.say("agreed.renewal." + renewal.condition()));
        }
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, @Nullable Integer number, IntFunction<String> said) {
        if (number != null) {
            parts.add(said.apply(number));
        }
    }

    private String money(Terms terms) {
        return terms.free() ? words.say("agreed.free.yes") : words.say("agreed.total", terms.amount());
    }

    private String payments(Terms terms) {
        return terms.payments().stream()
                .map(payment -> words.say("agreed.payment", payment.year(), payment.amount()))
                .collect(Collectors.joining("\n"));
    }

    private String reports(Terms terms) {
        return terms.reports().stream().map(this::report).collect(Collectors.joining("\n"));
    }

    private String report(ReportRule report) {
        var parts = new ArrayList<String>();
        parts.add(words.say("period." + report.period()));
        add(parts, report.withinMonths(), m -> words.say("agreed.report.within", months(m)));
        if (report.strictlyBefore() != null) {
            parts.add(words.say("agreed.report.before", day(report.strictlyBefore())));
        }
        report.blocks().stream()
                .sorted()
                .map(blocked -> words.say("agreed.report." + blocked))
                .forEach(parts::add);
        return words.say("agreed.report", report.label(), String.join(", ", parts));
    }

    private @Nullable String evaluation(@Nullable EvaluationRule rule) {
        if (rule == null) {
            return null;
        }
        if (rule.strictlyBefore() != null) {
            return words.say("agreed.evaluation.before", day(rule.strictlyBefore()));
        }
        int months = rule.monthsBeforeTerm() == null ? 0 : rule.monthsBeforeTerm();
        return months == 0
                ? words.say("agreed.evaluation.atTerm")
                : words.say("agreed.evaluation.months", months(months));
    }

    private List<Line> ending(Ending ending) {
        var base = ending.base() == null ? "" : words.say("base." + ending.base());
        var lines = new ArrayList<Line>();
        if (ending.formalDemandMonths() != null) {
            lines.add(line("formalDemand", words.say("agreed.delay", months(ending.formalDemandMonths()), base)));
        }
        if (ending.noticeMonths() != null) {
            lines.add(line("notice", words.say("agreed.delay", months(ending.noticeMonths()), base)));
        }
        if (ending.survivesMonths() != null) {
            lines.add(line("survives", months(ending.survivesMonths())));
        }
        return lines;
    }

    private Block clauses(Terms terms) {
        var articles = terms.clauses().entrySet().stream()
                .sorted(Comparator.comparingInt(clause -> clause.getKey().number()))
                .map(clause -> new Line(words.value(clause.getKey()), clause.getValue()));
        var locked = line("lockedBlocks", words.value(List.copyOf(terms.locked())));
        return block("clauses", Stream.concat(articles, Stream.of(locked)).toList());
    }

    private static String day(MonthDay day) {
        return day.getDayOfMonth() == 1 ? "1er " + MONTH_DAY.format(day).substring(2) : MONTH_DAY.format(day);
    }
}
