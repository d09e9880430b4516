package fr.convive.evaluation;

/** What the evaluation concludes: one period more, nothing after the term, or a change of the terms. */
enum Verdict {
    RENEW,
    LAPSE,
    AMEND
}
