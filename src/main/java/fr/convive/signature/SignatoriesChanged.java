package fr.convive.signature;

/** Who signs in that round, or how, is no longer the same; published in the act that changed it. */
record SignatoriesChanged(SignatureRound round) {

    /** How {@code signature.bpmn} is told that others are awaited now. */
    static final String MESSAGE = "signatoriesChanged";
}
