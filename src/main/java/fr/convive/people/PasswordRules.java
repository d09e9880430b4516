package fr.convive.people;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The one place where a password that somebody chooses is judged. */
@Component
public class PasswordRules {

    private static final int SHORTEST = 12;
    /** BCrypt reads no further. */
    private static final int LONGEST = 72;

    /** The message that says why this password will not do; empty where it will. */
    public Optional<String> fault(String password, String login) {
        if (password.length() < SHORTEST) {
            return Optional.of("password.short");
        }
        if (password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > LONGEST) {
            return Optional.of("password.long");
        }
        if (!login.isBlank() && password.toLowerCase(Locale.ROOT).contains(login.toLowerCase(Locale.ROOT))) {
            return Optional.of("password.login");
        }
        return password.chars().distinct().count() < 5 ? Optional.of("password.poor") : Optional.empty();
    }
}
