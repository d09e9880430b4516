package fr.convive.signin;

import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Base32;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** « Double vérification » : the secret shared with a person's telephone, and the ten codes that replace it once each. */
@Component
class SecondFactor {

    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_BYTES = 10;

    private final JdbcTemplate jdbc;
    private final InstallationKey key;
    private final Strongbox box;
    private final WorldHour hour;

    SecondFactor(JdbcTemplate jdbc, InstallationKey key, Strongbox box, WorldHour hour) {
        this.jdbc = jdbc;
        this.key = key;
        this.box = box;
        this.hour = hour;
    }

    private record Shared(String secret, boolean confirmed, long lastStep) {}

    boolean isOn(String login) {
        return shared(login).filter(Shared::confirmed).isPresent();
    }

    int recoveryCodesLeft(String login) {
        return jdbc.queryForList("select hash from recovery_code where login = ?", String.class, login)
                .size();
    }

    /** The secret being shared: the same until it is confirmed, however often the page is shown. */
    @Transactional
    public String secretToShare(String login) {
        var begun = shared(login).filter(shared -> !shared.confirmed());
        if (begun.isPresent() && !begun.get().secret().isEmpty()) {
            return begun.get().secret();
        }
        jdbc.update("delete from second_factor where login = ? and confirmed = ?", login, false);
        var secret = Codes.newSecret();
        jdbc.update(
                "insert into second_factor (login, secret, confirmed, last_step, since) values (?, ?, ?, 0, ?)",
                login,
                box.locked(login, secret),
                false,
                Timestamp.from(hour.now()));
        return secret;
    }

    /** The telephone shows the right code: from now on one is wanted at sign-in. */
    @Transactional
    public boolean confirm(String login, String code) {
        return takes(login, code, false)
                && jdbc.update("update second_factor set confirmed = ? where login = ?", true, login) == 1;
    }

    /** A code of now, never used before, or one of the ten. */
    @Transactional
    public boolean accepts(String login, String typed) {
        return takes(login, typed, true)
                || jdbc.update(
                                "delete from recovery_code where login = ? and hash = ?",
                                login,
                                hash(login, plain(typed)))
                        == 1;
    }

    /** Ten new ones, shown this once; those of before are worth nothing. */
    @Transactional
    public List<String> newRecoveryCodes(String login) {
        jdbc.update("delete from recovery_code where login = ?", login);
        var codes = Stream.generate(() -> new Base32().encodeToString(Chance.bytes(RECOVERY_BYTES)))
                .limit(RECOVERY_CODES)
                .toList();
        codes.forEach(
                code -> jdbc.update("insert into recovery_code (login, hash) values (?, ?)", login, hash(login, code)));
        return codes.stream()
                .map(code -> String.join(
                        "-", code.substring(0, 4), code.substring(4, 8), code.substring(8, 12), code.substring(12)))
                .toList();
    }

    @Transactional
    public void remove(String login) {
        jdbc.update("delete from second_factor where login = ?", login);
        jdbc.update("delete from recovery_code where login = ?", login);
    }

    /** Two requests with one code: the row lets one of them through. */
    private boolean takes(String login, String typed, boolean confirmed) {
        var shared = shared(login).filter(known -> known.confirmed() == confirmed);
        if (shared.isEmpty() || shared.get().secret().isEmpty()) {
            return false;
        }
        var step = Codes.stepOf(
                typed.replace(" ", ""),
                shared.get().secret(),
                hour.now(),
                shared.get().lastStep());
        return step.isPresent()
                && jdbc.update(
                                "update second_factor set last_step = ? where login = ? and last_step < ?",
                                step.getAsLong(),
                                login,
                                step.getAsLong())
                        == 1;
    }

    private Optional<Shared> shared(String login) {
        return jdbc
                .query(
                        "select secret, confirmed, last_step from second_factor where login = ?",
                        (row, number) -> new Shared(opened(login, row.getString(1)), row.getBoolean(2), row.getLong(3)),
                        login)
                .stream()
                .findFirst();
    }

    /** One of before is locked now that it serves; one that another key locked is worth nothing, the ten codes still are. */
    private String opened(String login, String held) {
        if (!Strongbox.isLocked(held)) {
            jdbc.update(
                    "update second_factor set secret = ? where login = ? and secret = ?",
                    box.locked(login, held),
                    login,
                    held);
        }
        return box.opened(login, held).orElse("");
    }

    private String hash(String login, String code) {
        return key.sign("recovery", login + "\n" + code);
    }

    private static String plain(String typed) {
        return typed.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
    }
}
