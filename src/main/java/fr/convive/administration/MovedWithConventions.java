package fr.convive.administration;

import fr.convive.workflow.Refusal;

/** Conventions bear the code of their académie: where some live, the school stays in it. */
class MovedWithConventions extends Refusal {}
