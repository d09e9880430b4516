package fr.convive.partner;

import java.time.LocalDate;
import java.util.Optional;

/** « NAF » : the code of an activity, which says nothing without the version of the list that it stands in. */
public record Naf(String code, Version version) {

    /** The point of « 25.62B » is passed over. */
    public Naf {
        code = plain(code);
        if (!isSound(code, version)) {
            throw new IllegalArgumentException("Not a code of that list");
        }
    }

    public static boolean isSound(String text, Version version) {
        return plain(text).matches(version.shape);
    }

    private static String plain(String text) {
        return text.replaceAll("[ .]", "");
    }

    /** The words of its division; only those of the NAF rév. 2 are known here. */
    public Optional<String> division() {
        return version == Version.REV_2 ? Divisions.of(code) : Optional.empty();
    }

    /** Whether another list is official by then (E36: 1 January 2027). */
    public boolean isOutdatedOn(LocalDate day) {
        return version != Version.on(day);
    }

    /** The lists of activities, each official from a day (décret 2025-736 for the last). */
    public enum Version {
        REV_1(LocalDate.of(2003, 1, 1), "\\d{3}[A-Z]"),
        REV_2(LocalDate.of(2008, 1, 1), "\\d{4}[A-Z]"),
        NAF_2025(LocalDate.of(2027, 1, 1), "\\d{4}[A-Z]");

        private final LocalDate officialFrom;
        private final String shape;

        Version(LocalDate officialFrom, String shape) {
            this.officialFrom = officialFrom;
            this.shape = shape;
        }

        /** The list that is official on that day. */
        public static Version on(LocalDate day) {
            return !day.isBefore(NAF_2025.officialFrom) ? NAF_2025 : day.isBefore(REV_2.officialFrom) ? REV_1 : REV_2;
        }
    }
}
