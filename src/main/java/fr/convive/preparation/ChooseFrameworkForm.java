package fr.convive.preparation;

import fr.convive.convention.Framework;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** Step 2, where the table does not answer with one rule: which rule, or which documents outside the table, and why. */
@NullUnmarked // raw input: nothing holds before validation
record ChooseFrameworkForm(
        @NotNull Choice answer,

        @Pattern(regexp = "T1|T2|T3|P1a|P1b|P2|" + Framework.OUT_OF_TABLE, message = "{chooseFramework.rule.unknown}")
        String rule,

        @Size(max = 20) List<@NotBlank @Size(max = 200) String> documents,
        @Size(max = 2000) String reason) {

    static ChooseFrameworkForm blank() {
        return new ChooseFrameworkForm(null, null, List.of(), null);
    }

    @AssertTrue(message = "{chooseFramework.rule.required}")
    boolean isRuleChosen() {
        return answer != Choice.CHOSEN || rule != null;
    }

    @AssertTrue(message = "{chooseFramework.documents.required}")
    boolean isEachDocumentListed() {
        return !outOfTable() || (documents != null && !documents.isEmpty());
    }

    @AssertTrue(message = "{form.reasonNeeded}")
    boolean isReasonGiven() {
        return !(outOfTable() || answer == Choice.ABANDONED) || said();
    }

    boolean outOfTable() {
        return answer == Choice.CHOSEN && Framework.OUT_OF_TABLE.equals(rule);
    }

    boolean said() {
        return reason != null && !reason.isBlank();
    }

    /** What is followed outside the table: the documents that a person asks for, and nothing that nobody said. */
    Framework ownFramework() {
        return new Framework(
                Framework.OUT_OF_TABLE,
                List.of(),
                documents.stream().map(String::strip).distinct().toList(),
                List.of(),
                List.of(),
                "",
                List.of(),
                List.of());
    }
}
