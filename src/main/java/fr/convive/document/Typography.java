package fr.convive.document;

import java.util.regex.Pattern;

/** Sets the spaces of French print, outside of tags: none breaks before ; : ? ! », after « or n°, before a unit. */
final class Typography {

    private static final String NO_BREAK = "\u00a0";
    private static final String THIN = "\u202f";
    private static final Pattern TEXT = Pattern.compile("(?<=>)[^<>]+(?=<)");
    private static final Pattern BEFORE_HIGH = Pattern.compile("(?<=[\\p{L}\\p{N}»)”’])[ \u00a0]([;!?])");
    private static final Pattern BEFORE_COLON = Pattern.compile("(?<=[\\p{L}\\p{N}»)”’])[ \u202f]:");
    private static final Pattern AFTER_OPENING = Pattern.compile("«\\s*");
    private static final Pattern BEFORE_CLOSING = Pattern.compile("\\s*»");
    private static final Pattern NUMBER = Pattern.compile("\\b([Nn]°|art\\.|[Aa]rticles?|M\\.|Mme) (?=[\\p{L}\\p{N}])");
    private static final Pattern UNIT =
            Pattern.compile("(?<=\\d) (?=(?:€|%|euros?\\b|jours?\\b|mois\\b|ans?\\b|h\\b))");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d) (?=\\d{3}\\b)");

    private Typography() {}

    /** A whole page of markup, its texts alone changed. */
    static String set(String markup) {
        return TEXT.matcher(markup).replaceAll(text -> java.util.regex.Matcher.quoteReplacement(french(text.group())));
    }

    /** One text. */
    static String french(String text) {
        var set = BEFORE_HIGH.matcher(text).replaceAll(THIN + "$1");
        set = BEFORE_COLON.matcher(set).replaceAll(NO_BREAK + ":");
        set = AFTER_OPENING.matcher(set).replaceAll("«" + NO_BREAK);
        set = BEFORE_CLOSING.matcher(set).replaceAll(NO_BREAK + "»");
        set = NUMBER.matcher(set).replaceAll("$1" + NO_BREAK);
        set = UNIT.matcher(set).replaceAll(NO_BREAK);
        return THOUSANDS.matcher(set).replaceAll(NO_BREAK);
    }
}
