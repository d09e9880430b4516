package fr.convive.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** What nobody can guess. */
public final class Chance {

    /** How many bytes make what no machine finds: 256 bits. */
    public static final int SECRET = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Chance() {}

    static byte[] bytes(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    static String hex(int length) {
        return HexFormat.of().formatHex(bytes(length));
    }

    /** That many bytes, in letters that an address may hold. */
    public static String word(int length) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(length));
    }

    /** That many digits, each as likely as another. */
    public static String digits(int length) {
        return RANDOM.ints(length, 0, 10).mapToObj(Integer::toString).collect(java.util.stream.Collectors.joining());
    }

    /** All that is kept of such a word: SHA-256, in hexadecimal. */
    public static String hash(String word) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(word.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
