package fr.convive.drafting;

import fr.convive.convention.Terms;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** « Bloc » of a convention's terms: what a partner can contest apart from the rest, and the answers that write it. */
enum Block {
    OBJECT(terms -> said(terms.object(), terms.schoolProject()), "object", "schoolProject"),
    COMMITMENTS(
            terms -> said(terms.schoolCommitments(), terms.partnerCommitments()),
            "schoolCommitments",
            "partnerCommitments"),
    DURATION(
            terms -> said(terms.effectiveOn(), terms.duration(), terms.yearBasis()),
            "effectiveOn",
            "duration",
            "yearBasis"),
    RENEWAL(terms -> said(terms.renewal()), "renewal"),
    MONEY(terms -> said(terms.free(), terms.payments()), "free", "payments"),
    REPORTS(terms -> said(terms.reports()), "reports"),
    STEERING(terms -> said(terms.steering()), "steering"),
    EVALUATION(terms -> said(terms.evaluation()), "evaluation"),
    ENDING(terms -> said(terms.ending()), "ending"),
    CLAUSES(
            terms -> said(terms.clauses(), terms.pupilsOnSite(), terms.personalDataExchanged(), terms.signedInOrder()),
            "clauses",
            "pupilsOnSite",
            "personalDataExchanged",
            "signedInOrder");

    @SuppressWarnings("ImmutableEnumChecker") // a pure function
    private final Function<Terms, List<?>> content;

    @SuppressWarnings("ImmutableEnumChecker") // never handed out
    private final List<String> answers;

    Block(Function<Terms, List<?>> content, String... answers) {
        this.content = content;
        this.answers = List.of(answers);
    }

    /** The components of the form that write this block. */
    List<String> answers() {
        return answers;
    }

    /** The blocks in which two texts differ. */
    static Set<Block> changed(Terms before, Terms after) {
        return Stream.of(values())
                .filter(block -> !block.content.apply(before).equals(block.content.apply(after)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Block.class)));
    }

    private static List<@Nullable Object> said(@Nullable Object... values) {
        return Arrays.asList(values);
    }
}
