package fr.convive.drafting;

import fr.convive.convention.Block;
import fr.convive.convention.Clause;
import fr.convive.convention.Convention;
import fr.convive.convention.Terms;
import fr.convive.deadline.Ending;
import fr.convive.deadline.EvaluationRule;
import fr.convive.deadline.Length;
import fr.convive.deadline.Renewal;
import fr.convive.deadline.Steering;
import fr.convive.deadline.YearBasis;
import fr.convive.wording.Library;
import fr.convive.wording.TextModel;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** « Modèle de convention » : one year, renewed by decision only, free, and words for the clauses that it cannot lack. */
@Component
class ModelConvention {

    private static final List<Clause> ALWAYS =
            List.of(Clause.NEUTRALITY, Clause.AMENDMENT, Clause.TERMINATION, Clause.SETTLEMENT);
    private static final List<Clause> RECOMMENDED = List.of(Clause.MONITORING, Clause.EQUALITY, Clause.EFFECTS_OF_END);
    private static final List<Clause> WITH_MONEY = List.of(Clause.INSPECTION, Clause.SANCTIONS);
    private static final int MEETINGS = 2;
    private static final int EVALUATION_MONTHS = 2;
    private static final int FORMAL_DEMAND_MONTHS = 3;

    private final Library library;

    ModelConvention(Library library) {
        this.library = library;
    }

    /** What a new draft begins with; the coordinator changes any of it. */
    Terms terms(Convention convention) {
        return new Terms(
                convention.object(),
                List.of(""),
                List.of(""),
                null,
                Length.ofYears(1),
                YearBasis.ANNIVERSARY,
                Renewal.express(1),
                true,
                List.of(),
                List.of(),
                new Steering(MEETINGS),
                EvaluationRule.monthsBeforeTerm(EVALUATION_MONTHS),
                new Ending(FORMAL_DEMAND_MONTHS, Ending.Base.SENDING, FORMAL_DEMAND_MONTHS, null),
                false,
                false,
                null,
                false,
                words(ALWAYS, convention),
                List.of(),
                Set.of(Block.OBJECT));
    }

    /** The model's words for the clauses that these answers call for. */
    Map<Clause, String> words(DraftConventionForm form, Convention convention) {
        var words = words(ALWAYS, convention);
        words.putAll(words(RECOMMENDED, convention));
        if (!Boolean.TRUE.equals(form.free())) {
            words.putAll(words(WITH_MONEY, convention));
        }
        if (Boolean.TRUE.equals(form.pupilsOnSite())) {
            words.putAll(words(List.of(Clause.PUPILS_ON_SITE), convention));
        }
        if (Boolean.TRUE.equals(form.personalDataExchanged())) {
            words.putAll(words(List.of(Clause.PERSONAL_DATA), convention));
        }
        return words;
    }

    /** Of the convention's own model even in an amendment: the clause stands in the text as a whole. */
    private Map<Clause, String> words(List<Clause> clauses, Convention convention) {
        var words = new EnumMap<Clause, String>(Clause.class);
        var said = library.today(TextModel.ofOwnText(convention), convention.academy());
        said.forEach((article, wording) ->
                article.clause().filter(clauses::contains).ifPresent(clause -> words.put(clause, wording.closed())));
        return words;
    }
}
