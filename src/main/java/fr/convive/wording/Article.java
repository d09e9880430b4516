package fr.convive.wording;

import static fr.convive.wording.Level.CONDITIONAL;
import static fr.convive.wording.Level.MANDATORY;
import static fr.convive.wording.Level.OPTIONAL;
import static fr.convive.wording.Level.RECOMMENDED;

import fr.convive.convention.Block;
import fr.convive.convention.Clause;
import fr.convive.convention.Terms;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The 32 clauses of a text (domain rules, section 16), in their order: how needed each is, and which block it says. */
public enum Article {
    TITLE(1, MANDATORY, null),
    PARTIES(2, MANDATORY, Block.PARTIES),
    VISAS(3, MANDATORY, null),
    PREAMBLE(4, RECOMMENDED, Block.CLAUSES),
    OBJECT(5, MANDATORY, Block.OBJECT),
    SCOPE(6, RECOMMENDED, Block.CLAUSES),
    COMMITMENTS(7, MANDATORY, Block.COMMITMENTS),
    DURATION(8, MANDATORY, Block.DURATION),
    RENEWAL(9, MANDATORY, Block.RENEWAL),
    MONEY(10, MANDATORY, Block.MONEY),
    LEARNING_TAX(11, OPTIONAL, Block.CLAUSES),
    ACCOUNTS(12, CONDITIONAL, Block.REPORTS),
    TEACHERS_PAY(13, CONDITIONAL, Block.CLAUSES),
    STEERING(14, RECOMMENDED, Block.STEERING),
    MONITORING(15, RECOMMENDED, Block.CLAUSES),
    EVALUATION(16, CONDITIONAL, Block.EVALUATION),
    PUPILS_ON_SITE(17, CONDITIONAL, Block.CLAUSES),
    SPEAKERS(18, OPTIONAL, Block.CLAUSES),
    EQUIPMENT(19, OPTIONAL, Block.CLAUSES),
    CONFIDENTIALITY(20, CONDITIONAL, Block.CLAUSES),
    PERSONAL_DATA(21, CONDITIONAL, Block.CLAUSES),
    NEUTRALITY(22, MANDATORY, Block.CLAUSES),
    EQUALITY(23, RECOMMENDED, Block.CLAUSES),
    INSPECTION(24, CONDITIONAL, Block.CLAUSES),
    SANCTIONS(25, CONDITIONAL, Block.CLAUSES),
    AMENDMENT(26, MANDATORY, Block.CLAUSES),
    TERMINATION(27, MANDATORY, Block.ENDING),
    EFFECTS_OF_END(28, RECOMMENDED, Block.CLAUSES),
    ACCESSION(29, OPTIONAL, Block.CLAUSES),
    SETTLEMENT(30, RECOMMENDED, Block.CLAUSES),
    ANNEXES(31, MANDATORY, null),
    SIGNATURES(32, MANDATORY, null);

    private final int number;
    private final Level level;
    private final @Nullable Block block;

    Article(int number, Level level, @Nullable Block block) {
        this.number = number;
        this.level = level;
        this.block = block;
    }

    /** Its number in the table of clauses, from 1 to 32. */
    public int number() {
        return number;
    }

    /** How needed it is in a text of that model. */
    public Level level(TextModel model) {
        return this == TEACHERS_PAY && model == TextModel.STAFF_DELEGATION ? MANDATORY : level;
    }

    /** The block of the terms that it says, if it says one. */
    public @Nullable Block block() {
        return block;
    }

    /** The clause of the terms that holds its words, where people write them themselves. */
    public Optional<Clause> clause() {
        return Arrays.stream(Clause.values())
                .filter(clause -> clause.name().equals(name()))
                .findFirst();
    }

    /** Whether these terms, in that framework, call for it though nobody wrote it. */
    public boolean isCalledFor(Terms terms, TextModel model, Circumstances about) {
        return switch (this) {
            case ACCOUNTS, INSPECTION, SANCTIONS -> !terms.free();
            case TEACHERS_PAY -> model == TextModel.STAFF_DELEGATION || about.teachersPaid();
            case EVALUATION -> terms.evaluation() != null;
            case PUPILS_ON_SITE -> terms.pupilsOnSite();
            case PERSONAL_DATA -> terms.personalDataExchanged();
            case CONFIDENTIALITY -> about.project();
            case STEERING -> terms.steering().meetings() > 0;
            default -> level(model) == MANDATORY;
        };
    }

    /** What the framework of a convention says of its clauses: teachers are paid for it; it is a technological project. */
    public record Circumstances(boolean teachersPaid, boolean project) {}

    /** What is said of it in figures after its words: keys of the terms as they are spoken. */
    List<String> details() {
        return switch (this) {
            case TERMINATION -> List.of("formalDemand", "notice");
            case EFFECTS_OF_END -> List.of("survives");
            default -> List.of();
        };
    }
}
