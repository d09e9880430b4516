package fr.convive.convention;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** « Bloc » of an agreement: what is contested, amended or locked apart from the rest. */
public enum Block {
    PARTIES,
    OBJECT,
    COMMITMENTS,
    DURATION,
    RENEWAL,
    MONEY,
    REPORTS,
    STEERING,
    EVALUATION,
    ENDING,
    CLAUSES;

    /** The word of {@code redo-after-change.dmn} and of the interchange format. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By its constant or by the word of the interchange format. */
    @JsonCreator
    public static Block of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The names of what it holds, in the terms and in the form that writes them. */
    public List<String> parts() {
        return switch (this) {
            case PARTIES -> List.of("parties");
            case OBJECT -> List.of("object", "schoolProject");
            case COMMITMENTS -> List.of("schoolCommitments", "partnerCommitments", "targets");
            case DURATION -> List.of("effectiveOn", "duration", "yearBasis");
            case RENEWAL -> List.of("renewal");
            case MONEY -> List.of("free", "payments");
            case REPORTS -> List.of("reports");
            case STEERING -> List.of("steering");
            case EVALUATION -> List.of("evaluation");
            case ENDING -> List.of("ending");
            case CLAUSES ->
                List.of("clauses", "pupilsOnSite", "personalDataExchanged", "signedInOrder", "lockedBlocks");
        };
    }

    /** What one owes, for how long, at what price, how it goes on and how it ends: more than words, whoever would agree. */
    public boolean isEssential() {
        return switch (this) {
            case COMMITMENTS, DURATION, RENEWAL, MONEY, REPORTS, ENDING -> true;
            case PARTIES, OBJECT, STEERING, EVALUATION, CLAUSES -> false;
        };
    }

    /** The block that holds what is written at that place, if any does: {@code clauses[NEUTRALITY]} is of the clauses. */
    public static Optional<Block> at(String place) {
        var part = place.replaceAll("[\\[.].*", "");
        return Arrays.stream(values())
                .filter(block -> block.parts().contains(part))
                .findFirst();
    }

    /** The blocks that a text writes: all but the parties. */
    public static Set<Block> written() {
        return EnumSet.complementOf(EnumSet.of(PARTIES));
    }

    /** The blocks in which two texts differ. */
    public static Set<Block> changed(Terms before, Terms after) {
        return written().stream()
                .filter(block -> !before.of(block).equals(after.of(block)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Block.class)));
    }

    /** The same, the parties compared too. */
    static Set<Block> changed(Edition before, Edition after) {
        return Stream.concat(
                        changed(before.terms(), after.terms()).stream(),
                        before.parties().equals(after.parties()) ? Stream.empty() : Stream.of(PARTIES))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Block.class)));
    }
}
