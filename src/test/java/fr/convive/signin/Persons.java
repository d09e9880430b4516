package fr.convive.signin;

import fr.convive.people.DemonstrationAccounts;
import fr.convive.people.People;
import fr.convive.people.Person;
import fr.convive.people.Role;
import java.time.LocalDate;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;

/** People made for one class of tests, and gone after it. */
final class Persons implements AutoCloseable {

    static final String PASSWORD = "quatre nuages, une enclume";

    private static final String PROVIDER = "the provider of this test";

    private final People people;
    private final JdbcTemplate jdbc;
    private final ConfigurableEnvironment environment;
    private final String hash;

    Persons(ApplicationContext context) {
        this.people = context.getBean(People.class);
        this.jdbc = context.getBean(JdbcTemplate.class);
        this.environment = (ConfigurableEnvironment) context.getEnvironment();
        this.hash = context.getBean(PasswordEncoder.class).encode(PASSWORD);
    }

    /** A coordinator of the first school. */
    String someone(String name) {
        return someone(name, hash);
    }

    String someone(String name, String hashed) {
        var login = "essai-" + name;
        people.save(new Person(login, "Essai " + name, hashed)
                .holding(
                        Role.COORDINATOR,
                        DemonstrationAccounts.SCHOOL,
                        LocalDate.of(2020, 1, 1),
                        LocalDate.of(2099, 12, 31)));
        return login;
    }

    void trust(String issuer, java.util.Map<String, Object> more) {
        forgetProvider();
        var settings = new java.util.HashMap<>(more);
        settings.put("convive.oidc.issuer", issuer);
        settings.put("convive.oidc.client-id", StubProvider.CLIENT);
        settings.put("convive.oidc.client-secret", "secret");
        environment.getPropertySources().addFirst(new MapPropertySource(PROVIDER, settings));
    }

    private void forgetProvider() {
        environment.getPropertySources().remove(PROVIDER);
    }

    @Override
    public void close() {
        forgetProvider();
        jdbc.update("delete from membership where login like 'essai-%'");
        jdbc.update("delete from person where login like 'essai-%'");
    }
}
