package fr.convive.signature;

/** Words of the text of that round are proposed to be corrected; those who have signed are asked; in the running act. */
record RectificationProposed(SignatureRound round) {}
