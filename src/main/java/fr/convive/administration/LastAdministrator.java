package fr.convive.administration;

import fr.convive.workflow.Refusal;

/** Somebody must be left who administers everything. */
class LastAdministrator extends Refusal {}
