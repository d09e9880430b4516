package fr.convive.board;

import fr.convive.convention.Numbers;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** « Numéro d'ordre » of an act: the next one of its school and school year, without a hole. */
@Embeddable
record ActNumber(String school, String schoolYear, int orderNumber) {

    static ActNumber next(Numbers numbers, String school, LocalDate votedOn) {
        var year = SchoolYear.of(votedOn).toString();
        return new ActNumber(school, year, numbers.next("act:" + school + ":" + year));
    }

    /** How the act is named for ever: « Acte n° 12 (2026-2027), CA du 26/11/2026 ». */
    String title(LocalDate votedOn) {
        return "Acte n° %d (%s), CA du %s".formatted(orderNumber, schoolYear, Phrases.day(votedOn));
    }
}
