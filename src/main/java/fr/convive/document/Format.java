package fr.convive.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file a convention keeps; the first bytes and the name must agree. */
public enum Format {
    PDF("application/pdf", new int[] {0x25, 0x50, 0x44, 0x46, 0x2D}, ".pdf"),
    PNG("image/png", new int[] {0x89, 0x50, 0x4E, 0x47}, ".png"),
    JPEG("image/jpeg", new int[] {0xFF, 0xD8, 0xFF}, ".jpg", ".jpeg");

    private final String mediaType;

    @SuppressWarnings("ImmutableEnumChecker") // never handed out
    private final int[] firstBytes;

    @SuppressWarnings("ImmutableEnumChecker") // never handed out
    private final String[] endings;

    Format(String mediaType, int[] firstBytes, String... endings) {
        this.mediaType = mediaType;
        this.firstBytes = firstBytes;
        this.endings = endings;
    }

    public String mediaType() {
        return mediaType;
    }

    static Optional<Format> of(String fileName, byte[] content) {
        var name = fileName.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> Arrays.stream(format.endings).anyMatch(name::endsWith) && format.begins(content))
                .findFirst();
    }

    private boolean begins(byte[] content) {
        if (content.length < firstBytes.length) {
            return false;
        }
        for (int i = 0; i < firstBytes.length; i++) {
            if ((content[i] & 0xFF) != firstBytes[i]) {
                return false;
            }
        }
        return true;
    }
}
