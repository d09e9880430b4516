package fr.convive.intake;

import fr.convive.convention.Block;
import fr.convive.convention.Terms;
import fr.convive.deadline.Ending;
import fr.convive.deadline.EvaluationRule;
import fr.convive.deadline.Length;
import fr.convive.deadline.Payment;
import fr.convive.deadline.Renewal;
import fr.convive.deadline.ReportRule;
import fr.convive.deadline.Steering;
import fr.convive.deadline.UnsoundTerm;
import fr.convive.deadline.YearBasis;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The clauses that a sheet says, written over those that held before: the same for a convention and for an amendment. */
final class Clauses {

    static final Map<String, Block> BLOCKS = Map.of(
            "object", Block.OBJECT,
            "parties", Block.PARTIES,
            "duration", Block.DURATION,
            "yearBasis", Block.DURATION,
            "renewal", Block.RENEWAL,
            "reports", Block.REPORTS,
            "payments", Block.MONEY,
            "evaluation", Block.EVALUATION,
            "ending", Block.ENDING,
            "steering", Block.STEERING);

    private static final int MOST_OBJECT = 4000;

    /** A letter by which an unclear delay is shown. */
    record Letter(LocalDate sentOn, @Nullable LocalDate receivedOn) {}

    private final Sheet said;
    private final LocalDate effect;
    private final Letter letter;

    Clauses(Sheet said, LocalDate effect, Letter letter) {
        this.said = said;
        this.effect = effect;
        this.letter = letter;
    }

    /** Where nothing is said of an end, there is none: to be written over. */
    static Terms blank(String object, LocalDate effect) {
        return new Terms(
                object,
                List.of(),
                List.of(),
                effect,
                Length.unlimited(),
                YearBasis.ANNIVERSARY,
                Renewal.none(),
                true,
                List.of(),
                List.of(),
                Steering.unspoken(),
                null,
                Ending.unspoken(),
                false,
                false,
                null,
                false,
                Map.of(),
                List.of(),
                Set.of());
    }

    /** The text after it; what is wrong is told to the sheet. */
    Terms over(Terms before) {
        var duration = or(said.read("duration", Length.class), before.duration());
        var basis = said.read("yearBasis", YearBasis.class);
        var reports = said.says("reports") ? said.list("reports", ReportRule.class) : before.reports();
        var payments = said.says("payments") ? said.list("payments", Payment.class) : before.payments();
        var text = new Terms(
                or(said.text("object", MOST_OBJECT), before.object()),
                before.schoolCommitments(),
                before.partnerCommitments(),
                before.effectiveOn(),
                duration,
                or(basis, before.yearBasis()),
                before.renewal(),
                payments.isEmpty(),
                payments,
                reports,
                or(said.read("steering", Steering.class), before.steering()),
                said.says("evaluation") ? said.read("evaluation", EvaluationRule.class) : before.evaluation(),
                ending(before),
                before.pupilsOnSite(),
                before.personalDataExchanged(),
                before.schoolProject(),
                before.signedInOrder(),
                before.clauses(),
                before.targets(),
                locked(before));
        return sound(renewed(text, before));
    }

    /** Together they can be lived by. */
    private Terms sound(Terms text) {
        if (said.isSound()) {
            try {
                text.schedule(effect);
            } catch (UnsoundTerm unsound) {
                said.refuse(unsound);
            }
        }
        return text;
    }

    private Terms renewed(Terms text, Terms before) {
        if (!said.says("renewal")) {
            return with(text, following(before, text.duration()));
        }
        var renewal = said.read("renewal", Renewal.class);
        var months = said.node("renewal").path("noticeMonths");
        if (renewal == null && said.isRefused("renewal.noticeBase") && months.isInt()) {
            without("noticeMonths")
                    .ifPresent(unclear -> said.ask(
                            "renewal.noticeBase",
                            "noticeBase",
                            Doubt.ofNotice(text, effect, unclear, months.intValue())));
        }
        return with(text, or(renewal, before.renewal()));
    }

    /** « Conçue pour quatre ans » : a cap that only says the length again follows it when an amendment lengthens it. */
    private static Renewal following(Terms before, Length duration) {
        var renewal = before.renewal();
        var cap = renewal.capMonths();
        var months = before.duration().inMonths();
        if (cap == null || months.isEmpty() || months.getAsInt() != cap || duration.equals(before.duration())) {
            return renewal;
        }
        return new Renewal(
                renewal.mode(),
                renewal.everyMonths(),
                duration.inMonths().isPresent()
                        ? Integer.valueOf(duration.inMonths().getAsInt())
                        : null,
                renewal.times(),
                renewal.noticeMonths(),
                renewal.noticeBase(),
                renewal.condition());
    }

    private Ending ending(Terms before) {
        var ending = said.read("ending", Ending.class);
        if (ending == null && said.isRefused("ending.base")) {
            var node = said.node("ending");
            var months = node.path("formalDemandMonths").isInt()
                    ? node.path("formalDemandMonths")
                    : node.path("noticeMonths");
            if (months.isInt()) {
                said.ask(
                        "ending.base", "base", Doubt.ofLetter(months.intValue(), letter.sentOn(), letter.receivedOn()));
            }
        }
        return or(ending, before.ending());
    }

    private Optional<Renewal> without(String field) {
        var clear = ((ObjectNode) said.node("renewal")).deepCopy();
        clear.remove(field);
        return Optional.ofNullable(said.reading(clear, Renewal.class));
    }

    private Set<Block> locked(Terms before) {
        if (!said.says("lockedBlocks")) {
            return before.lockedBlocks();
        }
        return said.list("lockedBlocks", String.class).stream()
                .map(this::block)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private @Nullable Block block(String code) {
        for (var block : Block.values()) {
            if (block.code().equals(code)) {
                return block;
            }
        }
        said.refuse(
                "lockedBlocks",
                "constant",
                java.util.Arrays.stream(Block.values()).map(Block::code).collect(Collectors.joining(", ")));
        return null;
    }

    private static <T> T or(@Nullable T said, T before) {
        return said == null ? before : said;
    }

    private static Terms with(Terms text, Renewal renewal) {
        return new Terms(
                text.object(),
                text.schoolCommitments(),
                text.partnerCommitments(),
                text.effectiveOn(),
                text.duration(),
                text.yearBasis(),
                renewal,
                text.free(),
                text.payments(),
                text.reports(),
                text.steering(),
                text.evaluation(),
                text.ending(),
                text.pupilsOnSite(),
                text.personalDataExchanged(),
                text.schoolProject(),
                text.signedInOrder(),
                text.clauses(),
                text.targets(),
                text.lockedBlocks());
    }
}
