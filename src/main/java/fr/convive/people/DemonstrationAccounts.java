package fr.convive.people;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** People and schools to play with, named by role, password = login; only in demonstration or rehearsal, only on loopback. */
@Component
@ConditionalOnExpression("${convive.demonstration} or !'${convive.rehearsal.start:}'.isBlank()")
public class DemonstrationAccounts implements InitializingBean {

    public static final String SCHOOL = "0750654D";
    public static final String SECOND_SCHOOL = "0752524L";
    public static final String FAR_SCHOOL = "0310152X";
    public static final String DEPARTMENT = "075";
    public static final String ACADEMY = "PARIS";
    public static final String FAR_ACADEMY = "TOULOUSE";

    /** Where no mail ever arrives (RFC 2606). */
    private static final String MAIL_DOMAIN = "convive.example";

    /** These passwords are printed on the page of sign-in: nothing to protect, and programs sign in on each call. */
    private static final int WEAKEST = 4;

    /** Says that a hash is of these: it is never made stronger. */
    public static final String HASHED = "{demonstration}";

    private static final LocalDate ALWAYS_FROM = LocalDate.of(2000, 1, 1);
    private static final LocalDate ALWAYS_TO = LocalDate.of(2099, 12, 31);

    private static final List<Shown> ACCOUNTS = List.of(
            new Shown("referent", "Claire Aubert", Role.COORDINATOR, SCHOOL),
            new Shown("ddfpt", "Hervé Lemoine", Role.DDFPT, SCHOOL),
            new Shown("gestionnaire", "Nadia Ferrand", Role.BURSAR, SCHOOL),
            new Shown("proviseur", "Marc Dufour", Role.HEAD, SCHOOL),
            new Shown("secretaire", "Sofia Benali", Role.BOARD_SECRETARY, SCHOOL),
            new Shown("drafpic", "Paul Garnier", Role.ACADEMY_MANAGER, ACADEMY),
            new Shown("controle", "Inès Robert", Role.LEGAL_CONTROL, ACADEMY),
            new Shown("auditeur", "Jeanne Morel", Role.AUDITOR, ACADEMY),
            new Shown("admin", "Luc Petit", Role.ADMIN, Perimeter.NATION),
            new Shown("referent2", "Yasmine Colin", Role.COORDINATOR, SECOND_SCHOOL),
            new Shown("proviseur2", "Alain Roche", Role.HEAD, SECOND_SCHOOL),
            new Shown("referent3", "Hélène Faure", Role.COORDINATOR, FAR_SCHOOL));

    private final People people;
    private final Organisations organisations;

    DemonstrationAccounts(
            People people, Organisations organisations, @Value("${server.address:0.0.0.0}") String address) {
        this.people = people;
        this.organisations = organisations;
        if (!isLoopback(address)) {
            throw new IllegalStateException(
                    "Les comptes de démonstration n'existent que sur la boucle locale : server.address=127.0.0.1, "
                            + "ou convive.demonstration=false");
        }
    }

    /** A login of the demonstration and who it is. */
    public record Shown(String login, String name, Role role, String organisation) {}

    public List<Shown> shown() {
        return ACCOUNTS;
    }

    @Override
    public void afterPropertiesSet() {
        if (people.count() > 0) {
            return;
        }
        organisations.save(new Organisation(Perimeter.NATION, "France", Organisation.Level.NATION, null, 0));
        organisations.save(
                new Organisation(ACADEMY, "Académie de Paris", Organisation.Level.ACADEMY, Perimeter.NATION, 0));
        organisations.save(
                new Organisation(FAR_ACADEMY, "Académie de Toulouse", Organisation.Level.ACADEMY, Perimeter.NATION, 0));
        organisations.save(
                new Organisation(DEPARTMENT, "Département de Paris", Organisation.Level.DEPARTMENT, ACADEMY, 0));
        organisations.save(new Organisation(SCHOOL, "Lycée des Remparts", Organisation.Level.SCHOOL, DEPARTMENT, 30));
        organisations.save(
                new Organisation(SECOND_SCHOOL, "Lycée du Canal", Organisation.Level.SCHOOL, DEPARTMENT, 30));
        organisations.save(
                new Organisation(FAR_SCHOOL, "Lycée de la Garonne", Organisation.Level.SCHOOL, FAR_ACADEMY, 24));
        var passwords = new BCryptPasswordEncoder(WEAKEST);
        ACCOUNTS.forEach(account ->
                people.save(new Person(account.login(), account.name(), HASHED + passwords.encode(account.login()))
                        .writtenTo(account.login() + "@" + MAIL_DOMAIN)
                        .holding(account.role(), account.organisation(), ALWAYS_FROM, ALWAYS_TO)));
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
