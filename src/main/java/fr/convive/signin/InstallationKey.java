package fr.convive.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Signs words with the one key of this installation, made at the first need and shared by all nodes. */
@Component
class InstallationKey {

    private static final String NAME = "door";

    private final JdbcTemplate jdbc;
    private volatile @Nullable SecretKeySpec key;

    InstallationKey(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The same words for the same purpose are signed the same; nobody else can. */
    String sign(String purpose, String words) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key());
            return HexFormat.of().formatHex(mac.doFinal((purpose + '\n' + words).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private SecretKeySpec key() {
        var known = key;
        if (known == null) {
            known = new SecretKeySpec(HexFormat.of().parseHex(secret()), "HmacSHA256");
            key = known;
        }
        return known;
    }

    private String secret() {
        var held = jdbc.queryForList("select secret from sign_in_key where name = ?", String.class, NAME);
        if (!held.isEmpty()) {
            return held.get(0);
        }
        try {
            jdbc.update("insert into sign_in_key (name, secret) values (?, ?)", NAME, Chance.hex(32));
        } catch (DuplicateKeyException madeByAnotherNode) {
            // theirs is read below
        }
        return secret();
    }
}
