package fr.convive.evaluation;

/** The school's side is evaluated: there is no other way out. */
enum OwnEvaluation {
    EVALUATED
}
