package fr.convive.evaluation;

/** The partner gave its evaluation, or did not answer. */
enum PartnerEvaluation {
    EVALUATED,
    UNANSWERED
}
