package fr.convive.administration;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Invented académies, departments, schools and people by the thousand, every UAI with its key. */
public final class Schools {

    private static final String KEYS = "ABCDEFGHJKLMNPRSTUVWXYZ";
    private static final int ACADEMIES = 3;

    private Schools() {}

    public static String uai(int number) {
        int digits = 9_000_000 + number;
        return digits + String.valueOf(KEYS.charAt(digits % KEYS.length()));
    }

    /** Each after what it stands in: three académies, a department in each, and that many schools. */
    public static String organisations(int schools) {
        var above = IntStream.range(0, ACADEMIES)
                .mapToObj(i ->
                        "ESSAI-%1$d;Académie d'essai %1$d;académie;FR;\nED%1$d;Département d'essai %1$d;département;ESSAI-%1$d;"
                                .formatted(i))
                .collect(Collectors.joining("\n"));
        return "code;name;level;parent;boardSeats\n" + above + "\n"
                + IntStream.range(0, schools)
                        .mapToObj(i -> "%s;Lycée n° %d;établissement;ED%d;30".formatted(uai(i), i, i % ACADEMIES))
                        .collect(Collectors.joining("\n"));
    }

    /** Two roles each, in the schools above. */
    public static String people(int people, int schools) {
        return "login;name;role;organisation;from;to\n"
                + IntStream.range(0, people)
                        .mapToObj(i ->
                                "essai.%1$d;Personne %1$d;coordinator;%2$s;01/09/2026;\nessai.%1$d;Personne %1$d;ddfpt;%2$s;01/09/2026;31/08/2027"
                                        .formatted(i, uai(i % schools)))
                        .collect(Collectors.joining("\n"));
    }
}
