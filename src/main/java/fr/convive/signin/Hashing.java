package fr.convive.signin;

import fr.convive.people.DemonstrationAccounts;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Passwords are kept as Argon2id; a bcrypt hash of before still opens, once, and is replaced. */
@Configuration(proxyBeanMethods = false)
class Hashing {

    /** Nobody's: no password opens it. */
    static final String NONE = "{none}";

    @Bean
    PasswordEncoder passwordEncoder() {
        var bcrypt = new BCryptPasswordEncoder();
        var encoder = new DelegatingPasswordEncoder(
                "argon2",
                Map.of(
                        "argon2",
                        Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8(),
                        "bcrypt",
                        bcrypt,
                        "demonstration",
                        new BCryptPasswordEncoder()));
        encoder.setDefaultPasswordEncoderForMatches(bcrypt);
        return encoder;
    }

    static boolean mayBecomeStronger(String hash) {
        return !hash.startsWith(DemonstrationAccounts.HASHED);
    }
}
