package fr.convive.partner;

/** « RNA » : W and nine digits that name an association. */
public record Rna(String code) {

    public Rna {
        if (!isSound(code)) {
            throw new IllegalArgumentException("Not an RNA number");
        }
    }

    public static boolean isSound(String text) {
        return text.matches("W\\d{9}");
    }
}
