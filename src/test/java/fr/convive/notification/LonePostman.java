package fr.convive.notification;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.zaxxer.hikari.HikariDataSource;
import fr.convive.convention.Conventions;
import fr.convive.page.Words;
import fr.convive.signin.Strongbox;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** The postman in a process of its own, with the database and the mail server that it is told, to be killed like one. */
final class LonePostman {

    /** Said once the server has said yes and nothing is committed of it; then it waits for whoever kills it. */
    static final String BETWEEN = "between the yes and the commit";

    private LonePostman() {}

    /** {@code url port minutes letter}: how far its clock is ahead, and on which letter it waits to be killed, or 0. */
    public static void main(String[] arguments) {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        var ahead = Duration.ofMinutes(Long.parseLong(arguments[2]));
        try (var house = house(arguments[0], Integer.parseInt(arguments[1]), ahead, Integer.parseInt(arguments[3]))) {
            house.getBean(Postman.class).pass();
        }
    }

    /** All that sends letters and nothing else. */
    static AnnotationConfigApplicationContext house(String url, int port, Duration ahead, int waitsOn) {
        var house = new AnnotationConfigApplicationContext();
        house.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "house",
                        Map.of(
                                "convive.secret-key", "",
                                "convive.secret-key-file", "unused",
                                "convive.rehearsal.start", "2026-09-01",
                                "convive.address", "https://convive.example")));
        var clock = Clock.offset(Clock.system(ZoneId.of("Europe/Paris")), ahead);
        var source = new HikariDataSource();
        source.setJdbcUrl(url);
        house.registerBean(Clock.class, () -> clock);
        house.registerBean(DataSource.class, () -> source);
        house.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(source));
        house.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(source));
        house.registerBean(
                TransactionTemplate.class, () -> new TransactionTemplate(house.getBean(JdbcTransactionManager.class)));
        house.registerBean("messageSource", MessageSource.class, LonePostman::messages);
        house.registerBean(Conventions.class, LonePostman::noConventions);
        house.registerBean(Carrier.class, () -> carrier(port, clock, waitsOn));
        house.register(
                Words.class,
                Strongbox.class,
                Outbox.class,
                Sorting.class,
                Digests.class,
                Letters.class,
                LetterWriter.class,
                Postman.class);
        house.refresh();
        return house;
    }

    private static MessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/page", "messages/notification");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    /** Nobody acts here: what an act would ask of them is not asked. */
    private static Conventions noConventions() {
        return (Conventions) Proxy.newProxyInstance(
                LonePostman.class.getClassLoader(),
                new Class<?>[] {Conventions.class},
                (none, method, arguments) -> switch (method.getName()) {
                    case "equals" -> none == arguments[0];
                    case "hashCode" -> System.identityHashCode(none);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static Carrier carrier(int port, Clock clock, int waitsOn) {
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        var smtp = new SmtpCarrier(server, "Convive <ne-pas-repondre@convive.example>", clock);
        var carried = new AtomicInteger();
        return message -> {
            var outcome = smtp.carry(message);
            if (carried.incrementAndGet() == waitsOn) {
                System.out.println(BETWEEN);
                await();
            }
            return outcome;
        };
    }

    private static void await() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException woken) {
            Thread.currentThread().interrupt();
        }
    }

    /** The same program, as the machine runs it. */
    static ProcessBuilder command(String url, int port, Duration ahead, int waitsOn) {
        return new ProcessBuilder(List.of(
                        System.getProperty("java.home") + "/bin/java",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx128m",
                        "-Duser.timezone=UTC",
                        "-cp",
                        Objects.requireNonNull(
                                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))),
                        LonePostman.class.getName(),
                        url,
                        String.valueOf(port),
                        String.valueOf(ahead.toMinutes()),
                        String.valueOf(waitsOn)))
                .redirectErrorStream(true);
    }
}
