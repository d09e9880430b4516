package fr.convive.signin;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** The six digits of RFC 6238: one number each thirty seconds, one step early or late allowed. */
final class Codes {

    private static final long STEP_SECONDS = 30;
    static final int DIGITS = 6;
    private static final int SECRET_BYTES = 20;
    private static final HmacOneTimePasswordGenerator GENERATOR = new HmacOneTimePasswordGenerator();

    private Codes() {}

    static String newSecret() {
        return new Base32().encodeToString(Chance.bytes(SECRET_BYTES));
    }

    static long stepAt(Instant now) {
        return now.getEpochSecond() / STEP_SECONDS;
    }

    static String at(String secret, long step) {
        try {
            return GENERATOR.generateOneTimePasswordString(
                    new SecretKeySpec(new Base32().decode(secret), "HmacSHA1"), step);
        } catch (InvalidKeyException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** The step that this code is of, if it is of one around now that comes after the last one used. */
    static OptionalLong stepOf(String code, String secret, Instant now, long lastStep) {
        long here = stepAt(now);
        return LongStream.of(here, here - 1, here + 1)
                .filter(step -> step > lastStep)
                .filter(step -> MessageDigest.isEqual(at(secret, step).getBytes(UTF_8), code.getBytes(UTF_8)))
                .findFirst();
    }

    private static final java.nio.charset.Charset UTF_8 = java.nio.charset.StandardCharsets.UTF_8;
}
