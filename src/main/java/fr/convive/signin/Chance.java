package fr.convive.signin;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** What nobody can guess. */
final class Chance {

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

    static String word(int length) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(length));
    }
}
