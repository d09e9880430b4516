package fr.convive.signature;

/** Words of the text of that round are corrected, all who had signed having agreed; in the running act. */
record TextRectified(SignatureRound round) {}
