package fr.convive;

/** What people may write: any sign but those that no keyboard makes and no database keeps. */
final class Text {

    private Text() {}

    /** No control sign but tabs and line ends, no half of a sign. */
    static boolean isWritable(String text) {
        return text.codePoints().allMatch(Text::isWritable);
    }

    private static boolean isWritable(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL -> sign == '\t' || sign == '\n' || sign == '\r';
            case Character.SURROGATE -> false;
            default -> true;
        };
    }
}
