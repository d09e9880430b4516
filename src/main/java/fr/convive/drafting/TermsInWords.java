package fr.convive.drafting;

import fr.convive.convention.Chapter.Entry;
import fr.convive.convention.Terms;
import fr.convive.deadline.Ending;
import fr.convive.deadline.EvaluationRule;
import fr.convive.deadline.Length;
import fr.convive.deadline.Renewal;
import fr.convive.deadline.ReportRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The terms as people read them: one line or more for each block. */
@Component
class TermsInWords {

    private static final String JOIN = "\u00a0; ";

    private final French french;

    TermsInWords(French french) {
        this.french = french;
    }

    List<Entry> of(Terms terms) {
        return of(EnumSet.allOf(Block.class), terms);
    }

    List<Entry> of(Collection<Block> blocks, Terms terms) {
        return blocks.stream().flatMap(block -> lines(block, terms)).toList();
    }

    private Stream<Entry> lines(Block block, Terms terms) {
        return switch (block) {
            case OBJECT ->
                Stream.concat(
                        Stream.of(new Entry("object", terms.object())),
                        Stream.ofNullable(terms.schoolProject()).map(text -> new Entry("schoolProject", text)));
            case COMMITMENTS ->
                Stream.concat(
                        terms.schoolCommitments().stream().map(line -> new Entry("schoolCommitments", line)),
                        terms.partnerCommitments().stream().map(line -> new Entry("partnerCommitments", line)));
            case DURATION -> Stream.of(new Entry("effect", effect(terms)), new Entry("duration", length(terms)));
            case RENEWAL -> Stream.of(new Entry("renewal", renewal(terms.renewal())));
            case MONEY -> Stream.of(new Entry("money", money(terms)));
            case REPORTS ->
                terms.reports().isEmpty()
                        ? Stream.empty()
                        : Stream.of(new Entry(
                                "reports", joined(terms.reports().stream().map(this::report))));
            case STEERING ->
                Stream.of(new Entry(
                        "steering",
                        french.say("terms.meetings", terms.steering().meetings())));
            case EVALUATION ->
                Stream.ofNullable(terms.evaluation()).map(rule -> new Entry("evaluation", evaluation(rule)));
            case ENDING -> Stream.of(new Entry("ending", ending(terms.ending())));
            case CLAUSES ->
                Stream.concat(
                        new TreeMap<>(terms.clauses())
                                .entrySet().stream()
                                        .map(clause -> new Entry(clause.getKey().name(), clause.getValue())),
                        terms.signedInOrder()
                                ? Stream.of(new Entry("signedInOrder", french.say("terms.signedInOrder")))
                                : Stream.empty());
        };
    }

    private String effect(Terms terms) {
        return terms.effectiveOn() == null
                ? french.say("terms.effect.signature")
                : french.say("terms.effect.on", French.day(terms.effectiveOn()));
    }

    private String length(Terms terms) {
        Length length = terms.duration();
        var said = length.years() != null
                ? french.say("terms.years", length.years())
                : length.months() != null
                        ? french.say("terms.months", length.months())
                        : length.endsOn() != null
                                ? french.say("terms.until", French.day(length.endsOn()))
                                : french.say("terms.indefinite");
        return said + french.say("terms.yearBasis." + terms.yearBasis());
    }

    private String renewal(Renewal renewal) {
        var said = new ArrayList<String>();
        said.add(french.say("terms.renewal." + renewal.mode()));
        add(said, "terms.renewal.every", renewal.everyMonths());
        add(said, "terms.renewal.times", renewal.times());
        add(said, "terms.renewal.cap", renewal.capMonths());
        add(said, "terms.renewal.notice." + renewal.noticeBase(), renewal.noticeMonths());
        if (renewal.condition() == Renewal.Condition.REPORTS_FILED) {
            said.add(french.say("terms.renewal.condition"));
        }
        return String.join(", ", said);
    }

    private String money(Terms terms) {
        return terms.free()
                ? french.say("terms.free")
                : joined(terms.payments().stream()
                        .map(payment -> french.say("terms.payment", French.euros(payment.amount()), payment.year())));
    }

    private String report(ReportRule rule) {
        var said = new ArrayList<String>();
        said.add(rule.label());
        said.add(french.say("terms.report." + rule.period()));
        add(said, "terms.report.within", rule.withinMonths());
        if (rule.strictlyBefore() != null) {
            said.add(french.say("terms.report.before", French.day(rule.strictlyBefore())));
        }
        rule.blocks().forEach(block -> said.add(french.say("terms.report.blocks." + block)));
        return String.join(", ", said);
    }

    private String evaluation(EvaluationRule rule) {
        return rule.strictlyBefore() == null
                ? french.say("terms.evaluation.months", Objects.requireNonNullElse(rule.monthsBeforeTerm(), 0))
                : french.say("terms.evaluation.before", French.day(rule.strictlyBefore()));
    }

    private String ending(Ending ending) {
        var said = new ArrayList<String>();
        add(said, "terms.ending.demand." + ending.base(), ending.formalDemandMonths());
        add(said, "terms.ending.notice." + ending.base(), ending.noticeMonths());
        add(said, "terms.ending.survives", ending.survivesMonths());
        return said.isEmpty() ? french.say("terms.ending.none") : String.join(JOIN, said);
    }

    private void add(List<String> said, String key, @Nullable Integer figure) {
        if (figure != null) {
            said.add(french.say(key, figure));
        }
    }

    private static String joined(Stream<String> lines) {
        return String.join(JOIN, lines.toList());
    }
}
