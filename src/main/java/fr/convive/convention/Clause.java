package fr.convive.convention;

/** A clause in words of the convention (domain rules, section 16: the number is the table's); blocks with dates are terms. */
public enum Clause {
    PREAMBLE(4),
    SCOPE(6),
    LEARNING_TAX(11),
    TEACHERS_PAY(13),
    MONITORING(15),
    PUPILS_ON_SITE(17),
    SPEAKERS(18),
    EQUIPMENT(19),
    CONFIDENTIALITY(20),
    PERSONAL_DATA(21),
    NEUTRALITY(22),
    EQUALITY(23),
    INSPECTION(24),
    SANCTIONS(25),
    AMENDMENT(26),
    TERMINATION(27),
    EFFECTS_OF_END(28),
    ACCESSION(29),
    SETTLEMENT(30);

    private final int number;

    Clause(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
