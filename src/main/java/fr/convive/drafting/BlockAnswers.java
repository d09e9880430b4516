package fr.convive.drafting;

import fr.convive.convention.Block;
import java.util.List;

/** Which answers of the form write which block. */
final class BlockAnswers {

    private BlockAnswers() {}

    static List<String> of(Block block) {
        return switch (block) {
            case PARTIES -> List.of();
            case OBJECT -> List.of("object", "schoolProject");
            case COMMITMENTS -> List.of("schoolCommitments", "partnerCommitments");
            case DURATION -> List.of("effectiveOn", "duration", "yearBasis");
            case RENEWAL -> List.of("renewal");
            case MONEY -> List.of("free", "payments");
            case REPORTS -> List.of("reports");
            case STEERING -> List.of("steering");
            case EVALUATION -> List.of("evaluation");
            case ENDING -> List.of("ending");
            case CLAUSES -> List.of("clauses", "pupilsOnSite", "personalDataExchanged", "signedInOrder");
        };
    }
}
