package fr.convive.signin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * « Coffre » : keeps a secret that the house must read again (AES-256-GCM, bound to its owner) under a key that is not in the
 * database: {@code convive.secret-key}, else a file of the data folder made at the first start, else, in rehearsal, memory.
 */
@Component
public class Strongbox {

    private static final String MARK = "v1:";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;

    Strongbox(
            @Value("${convive.secret-key}") String configured,
            @Value("${convive.secret-key-file}") Path file,
            @Value("${convive.rehearsal.start:}") String rehearsalStart) {
        this.key = new SecretKeySpec(
                !configured.isBlank()
                        ? decoded(configured.strip())
                        : rehearsalStart.isBlank() ? kept(file) : Chance.bytes(KEY_BYTES),
                "AES");
    }

    /** What may lie in the database. */
    public String locked(String owner, String secret) {
        var nonce = Chance.bytes(NONCE_BYTES);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, owner, nonce).doFinal(secret.getBytes(StandardCharsets.UTF_8));
            var all = new byte[NONCE_BYTES + sealed.length];
            System.arraycopy(nonce, 0, all, 0, NONCE_BYTES);
            System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
            return MARK + Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Whether it lies there as it should: an older house kept it as it is. */
    static boolean isLocked(String held) {
        return held.startsWith(MARK);
    }

    /** Nothing where another key, or another owner's row, locked it. */
    public Optional<String> opened(String owner, String held) {
        if (!isLocked(held)) {
            return Optional.of(held);
        }
        try {
            var all = Base64.getDecoder().decode(held.substring(MARK.length()));
            var nonce = java.util.Arrays.copyOf(all, NONCE_BYTES);
            var clear = cipher(Cipher.DECRYPT_MODE, owner, nonce).doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
            return Optional.of(new String(clear, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException notOurs) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, String owner, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] kept(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return decoded(Files.readString(file).strip());
        } catch (IOException unreadable) {
            throw new IllegalStateException(
                    "La clé %s ne se lit ni ne s'écrit : donnez-en l'accès au compte qui lance Convive, ou dites convive.secret-key."
                            .formatted(file),
                    unreadable);
        }
    }

    /** For the account that runs the house alone, from its first byte. */
    private static void make(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        FileAttribute<?>[] owner =
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        try {
            Files.createFile(file, owner);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            return;
        }
        Files.writeString(file, Base64.getEncoder().encodeToString(Chance.bytes(KEY_BYTES)));
    }

    private static byte[] decoded(String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64);
            if (bytes.length == KEY_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // said below, as for any other length
        }
        throw new IllegalStateException(
                "convive.secret-key doit être de 32 octets en base64 (openssl rand -base64 32).");
    }
}
