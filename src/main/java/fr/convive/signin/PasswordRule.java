package fr.convive.signin;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import com.nulabinc.zxcvbn.matchers.Dictionary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What a new password must be: long, nobody's habit, not one's own name. No sign is required: length is what counts.
 * The lists of leaked passwords ship with the application; what is made of them by addition is as easy to guess.
 */
@Component
public class PasswordRule {

    static final int SHORTEST = 12;
    static final int ADVISED = 15;

    /** Ten to this power: what an attacker tries in a few hours, online hashing aside. */
    private static final double EASILY_GUESSED = 8;

    private static final int SHORTEST_NAME = 3;

    private final Zxcvbn guesser = guesser();

    /** Why not, as a key of message. */
    public Optional<String> objection(String password, String login, String name) {
        if (password.length() < SHORTEST) {
            return Optional.of("account.password.tooShort");
        }
        if (password.length() > Passwords.LONGEST) {
            return Optional.of("account.password.tooLong");
        }
        var own = own(login, name);
        var lower = password.toLowerCase(Locale.FRENCH);
        if (own.stream().anyMatch(lower::contains)) {
            return Optional.of("account.password.ownName");
        }
        return guesser.measure(password, own).getGuessesLog10() < EASILY_GUESSED
                ? Optional.of("account.password.breached")
                : Optional.empty();
    }

    /** What the words of an objection count in: the shortest and the longest that is taken. */
    public Object[] figures() {
        return new Object[] {SHORTEST, Passwords.LONGEST};
    }

    private static List<String> own(String login, String name) {
        var own = new ArrayList<String>();
        own.add("convive");
        own.add(login);
        own.addAll(Arrays.asList(name.split("[\\s'’-]+")));
        return own.stream()
                .map(word -> word.toLowerCase(Locale.FRENCH))
                .filter(word -> word.length() >= SHORTEST_NAME)
                .toList();
    }

    private static Zxcvbn guesser() {
        try {
            var french = new ClassPathResource("signin/french-passwords.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split("\\s+")))
                    .toList();
            return new ZxcvbnBuilder()
                    .dictionaries(StandardDictionaries.loadAllDictionaries())
                    .dictionary(new Dictionary("french", french))
                    .keyboards(StandardKeyboards.loadAllKeyboards())
                    .build();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
