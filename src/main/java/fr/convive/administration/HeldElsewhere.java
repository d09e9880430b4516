package fr.convive.administration;

import fr.convive.workflow.Refusal;

/** Somebody who holds a role out of reach too: their account is not this administrator's to touch. */
class HeldElsewhere extends Refusal {}
