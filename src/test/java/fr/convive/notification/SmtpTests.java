package fr.convive.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import fr.convive.ApplicationTest;
import fr.convive.Life;
import fr.convive.page.Words;
import fr.convive.workflow.LetterWritten;
import fr.convive.workflow.TestClock;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.ServerSocket;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** A mail server misbehaves in seven ways; each letter still arrives once, or says why it does not. */
@ApplicationTest
@Tag("database")
@ExtendWith(OutputCaptureExtension.class)
class SmtpTests {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Pattern MESSAGE_ID = Pattern.compile("(?mi)^Message-ID:\\s*(<[^>]+>)");

    @Autowired
    Life life;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Sorting sorting;

    @Autowired
    Digests digests;

    @Autowired
    Letters letters;

    @Autowired
    LetterWriter writer;

    @Autowired
    Words words;

    @Autowired
    Clock clock;

    private final List<AutoCloseable> open = new ArrayList<>();
    private String convention;

    @BeforeEach
    void nothingWaits() {
        jdbc.update("delete from letter");
        jdbc.update("delete from outbox");
        convention = life.id(life.open());
        jdbc.update("delete from outbox");
    }

    @AfterEach
    void closeServers() throws Exception {
        for (var server : open) {
            server.close();
        }
    }

    @Test
    void aLetterLeavesAsTextAndHtmlOfTheSameWordsWithVisibleAddressesOfTheHouse() throws Exception {
        var server = greenMail();
        write("one", "partner@essai.example", "/lien/abc");

        postman(server).pass();

        var mail = server.getReceivedMessages()[0];
        var content = (MimeMultipart) mail.getContent();
        var text = text(content.getBodyPart(0));
        var html = text(content.getBodyPart(1));
        assertThat(content.getContentType()).contains("multipart/alternative");
        assertThat(content.getBodyPart(0).getContentType()).containsIgnoringCase("text/plain");
        assertThat(content.getBodyPart(1).getContentType()).containsIgnoringCase("text/html");
        assertThat(mail.getSubject())
                .matches("Convention CV-2026-\\d+ : Une signature est attendue\u00a0: relancez le signataire.");
        assertThat(text).contains("http://localhost:", "/lien/abc", "Nous ne demandons jamais de mot de passe.");
        assertThat(wordsOf(html.replaceAll("(?s)<head>.*</head>", "").replaceAll("<[^>]+>", " ")))
                .isEqualTo(wordsOf(text.replace("-- ", " ")));
        assertThat(html).doesNotContain("<img", "<script", "style=", "src=").contains("<a href=\"http://localhost:");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void aServerThatIsDownMakesItWaitAndItArrivesWhenTheServerIsBack() throws Exception {
        write("down", "a@essai.example", "");

        postman(sender(closedPort())).pass();

        assertThat(letter("a@essai.example"))
                .containsEntry("state", "WAITING")
                .containsEntry("attempts", 1)
                .containsEntry("failure", "Le serveur de courrier ne répond pas.");

        var server = greenMail();
        postman(server).pass();
        assertThat(server.getReceivedMessages()).as("before its hour").isEmpty();
        TestClock.moveBy(clock, A_MINUTE);
        postman(server).pass();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(state("a@essai.example")).isEqualTo("SENT");
    }

    @Test
    void aSlowServerKeepsNobodyWaitingBeyondItsTime() {
        var server = rude((command, taken) -> command.equals("CONNECT") ? RudeServer.SILENCE : null);
        write("slow1", "a@essai.example", "");
        write("slow2", "b@essai.example", "");

        postman(sender(server.port())).pass();

        assertThat(states()).containsOnly("WAITING");
        assertThat(jdbc.queryForList("select attempts from letter order by attempts", Integer.class))
                .as("the second one is not even tried")
                .containsExactly(0, 1);
    }

    @Test
    void aPassingRefusalIsTriedAgainSixTimesEachLaterThanTheOneBeforeThenTheLetterIsDead() {
        var server = rude((command, taken) -> command.contains("busy@") ? "450 4.2.1 mailbox busy" : null);
        write("busy", "busy@essai.example", "");
        write("free", "free@essai.example", "");
        var postman = postman(sender(server.port()));

        var waits = new ArrayList<Duration>();
        for (postman.pass(); state("busy@essai.example").equals("WAITING"); postman.pass()) {
            var due = jdbc.queryForObject(
                            "select due_at from letter where address = 'busy@essai.example'", Timestamp.class)
                    .toInstant();
            waits.add(Duration.between(clock.instant(), due));
            TestClock.moveBy(clock, Duration.between(clock.instant(), due));
        }

        assertThat(waits)
                .containsExactly(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30),
                        Duration.ofHours(2),
                        Duration.ofHours(6),
                        Duration.ofHours(12));
        assertThat(state("busy@essai.example")).isEqualTo("DEAD");
        assertThat(state("free@essai.example")).isEqualTo("SENT");
        assertThat(server.letters()).hasSize(1);
    }

    @Test
    void aRefusalForGoodIsNotTriedAgain() {
        var server = rude((command, taken) -> command.startsWith("RCPT") ? "550 5.1.1 no such user" : null);
        write("unknown", "nobody@essai.example", "");

        postman(sender(server.port())).pass();

        assertThat(letter("nobody@essai.example"))
                .containsEntry("state", "DEAD")
                .containsEntry(
                        "failure",
                        "Le serveur de courrier a refusé cette lettre pour de bon (550) ; vérifiez l’adresse.");
    }

    @Test
    void aConnectionDroppedAfterTheLetterRepeatsItUnderTheSameMessageId() {
        var server = rude((command, taken) -> command.equals("END") && taken == 1 ? RudeServer.HANG_UP : null);
        write("dropped", "a@essai.example", "");
        var postman = postman(sender(server.port()));

        postman.pass();
        assertThat(state("a@essai.example")).isEqualTo("WAITING");
        TestClock.moveBy(clock, A_MINUTE);
        postman.pass();
        TestClock.moveBy(clock, A_MINUTE);
        postman.pass();

        assertThat(state("a@essai.example")).isEqualTo("SENT");
        assertThat(server.letters()).hasSize(2);
        assertThat(server.letters().stream().map(SmtpTests::messageId).distinct())
                .hasSize(1);
    }

    @Test
    void aServerThatNeverAnswersOnceItHasTheLetterGetsItTwiceAndThenAPersonDecides() {
        var server = rude((command, taken) -> command.equals("END") ? RudeServer.SILENCE : null);
        write("silent", "a@essai.example", "");
        var postman = postman(sender(server.port()));

        postman.pass();
        assertThat(letter("a@essai.example").get("failure").toString()).contains("un second et dernier essai");
        TestClock.moveBy(clock, A_MINUTE);
        postman.pass();
        TestClock.moveBy(clock, Duration.ofDays(1));
        postman.pass();

        assertThat(server.letters()).as("at most one repeat").hasSize(2);
        assertThat(server.letters().stream().map(SmtpTests::messageId).distinct())
                .hasSize(1);
        assertThat(state("a@essai.example")).isEqualTo("DEAD");
        assertThat(letter("a@essai.example").get("failure").toString()).contains("peut-être arrivée");
    }

    @Test
    void aServerThatSaidYesAndThenForgetsItsMannersHasTheLetterAllTheSame() {
        var silent = rude((command, taken) -> command.equals("QUIT") ? RudeServer.SILENCE : null);
        var gone = rude((command, taken) -> command.equals("QUIT") ? RudeServer.HANG_UP : null);
        write("silent", "a@essai.example", "");
        postman(sender(silent.port())).pass();
        write("gone", "b@essai.example", "");
        postman(sender(gone.port())).pass();

        assertThat(states()).containsExactly("SENT", "SENT");
    }

    @Test
    void aConnectionThatBreaksInTheMiddleOfALetterIsNoRepeat() {
        var server = rude((command, taken) -> command.equals("DATA") && taken == 0 ? RudeServer.HANG_UP : null);
        var first = new java.util.concurrent.atomic.AtomicBoolean(true);
        var polite = rude(
                (command, taken) -> command.startsWith("RCPT") && first.getAndSet(false) ? RudeServer.HANG_UP : null);
        write("broken", "a@essai.example", "");

        postman(sender(server.port())).pass();
        TestClock.moveBy(clock, A_MINUTE);
        postman(sender(polite.port())).pass();
        TestClock.moveBy(clock, Duration.ofMinutes(5));
        postman(sender(polite.port())).pass();

        assertThat(state("a@essai.example")).isEqualTo("SENT");
        assertThat(server.letters()).isEmpty();
        assertThat(polite.letters()).hasSize(1);
    }

    @Test
    void aWrongCertificateIsNeverTrustedAndNothingIsSaidInClear() {
        var server = greenMail(ServerSetup.PROTOCOL_SMTPS);
        var sender = sender(server.getSmtps().getPort());
        sender.setProtocol("smtps");
        write("tls", "a@essai.example", "");

        postman(sender).pass();

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(letter("a@essai.example").get("failure").toString())
                .contains("certificat", "rien n’est envoyé en clair");
    }

    @Test
    void aServerThatDoesNotEncryptIsToldNothing() {
        var server = rude((command, taken) -> null);
        var sender = sender(server.port());
        sender.getJavaMailProperties().put("mail.smtp.starttls.enable", "true");
        sender.getJavaMailProperties().put("mail.smtp.starttls.required", "true");
        write("clear", "a@essai.example", "");

        postman(sender).pass();

        assertThat(server.heard()).noneMatch(said -> said.startsWith("MAIL") || said.startsWith("AUTH"));
        assertThat(letter("a@essai.example").get("failure").toString()).contains("rien n’est envoyé en clair");
    }

    @Test
    void aServerThatHasTooManyIsGivenFewerAndEachArrivesOnce() {
        var flooded = new java.util.concurrent.atomic.AtomicBoolean(true);
        var server = rude((command, taken) -> command.startsWith("MAIL") && taken == 3 && flooded.get()
                ? "451 4.7.1 too many messages, slow down"
                : null);
        IntStream.range(0, 6).forEach(i -> write("flood" + i, "a" + i + "@essai.example", ""));
        var postman = postman(sender(server.port()));

        postman.pass();
        postman.pass();
        assertThat(server.letters()).hasSize(3);
        assertThat(jdbc.queryForObject(
                        "select count(*) from letter where state = 'WAITING' and attempts = 0", Long.class))
                .as("a flood is no letter's fault")
                .isEqualTo(3);
        assertThat(server.heard().stream().filter(said -> said.startsWith("MAIL")))
                .as("nobody insists")
                .hasSize(4);

        TestClock.moveBy(clock, A_MINUTE);
        postman.pass();
        assertThat(server.letters()).hasSize(3);
        flooded.set(false);
        TestClock.moveBy(clock, A_MINUTE);
        postman.pass();
        assertThat(server.letters()).as("twice as long the second time").hasSize(3);
        TestClock.moveBy(clock, A_MINUTE);
        postman.pass();
        assertThat(states()).containsOnly("SENT");
        assertThat(server.letters().stream().map(SmtpTests::messageId).distinct())
                .hasSize(6);
        assertThat(server.letters()).hasSize(6);
    }

    /** I15: at most one repeat, under the same Message-ID. */
    @Test
    void aNodeThatDiesBetweenTheServersYesAndTheCommitRepeatsOneLetterUnderTheSameMessageId() throws Exception {
        var server = greenMail();
        IntStream.range(0, 3).forEach(i -> write("crash" + i, "a" + i + "@essai.example", ""));
        var smtp = carrier(sender(server.getSmtp().getPort()));
        var dying = postman(message -> {
            smtp.carry(message);
            throw new AssertionError("the node dies");
        });

        assertThatThrownBy(dying::pass).hasMessage("the node dies");
        postman(smtp).pass();
        assertThat(server.getReceivedMessages()).as("the lease runs").hasSize(1);
        TestClock.moveBy(clock, Duration.ofMinutes(6));
        postman(smtp).pass();

        assertThat(states()).containsOnly("SENT");
        assertThat(server.getReceivedMessages()).hasSize(4);
        assertThat(ids(server).stream().distinct()).hasSize(3);
        postman(smtp).pass();
        assertThat(server.getReceivedMessages()).hasSize(4);
    }

    @Test
    void ofTwoNodesThatSendAtOnceEachLetterIsSentByOne() throws Exception {
        var server = greenMail();
        IntStream.range(0, 60).forEach(i -> write("node" + i, "a" + i + "@essai.example", ""));
        var together = new CyclicBarrier(2);
        var nodes = Executors.newFixedThreadPool(2);

        var passes = nodes.invokeAll(IntStream.range(0, 2)
                .<java.util.concurrent.Callable<Boolean>>mapToObj(i -> () -> {
                    var postman = postman(server);
                    together.await();
                    postman.pass();
                    return true;
                })
                .toList());
        for (var pass : passes) {
            pass.get();
        }
        nodes.shutdown();
        postman(server).pass();

        assertThat(states()).containsOnly("SENT");
        assertThat(ids(server)).hasSize(60).doesNotHaveDuplicates();
    }

    /** I16: no secret in clear anywhere, and none at all once it has left. */
    @Test
    void aSecretLiesLockedWhileItWaitsAndNowhereOnceItHasLeft(CapturedOutput log) throws Exception {
        var canary = "canari-5f0e1d2c";
        write("secret", "a@essai.example", "/lien/" + canary);
        sorting.sort();
        assertThat(whereverItSays(canary)).isEmpty();
        assertThat(jdbc.queryForObject("select body from outbox", String.class)).startsWith("v1:");
        postman(sender(closedPort())).pass();
        TestClock.moveBy(clock, A_MINUTE);

        var server = greenMail();
        postman(server).pass();

        assertThat(GreenMailUtil.getWholeMessage(server.getReceivedMessages()[0]))
                .contains(canary);
        assertThat(whereverItSays(canary)).isEmpty();
        assertThat(jdbc.queryForObject("select body from outbox", String.class)).isEmpty();
        assertThat(log.getAll()).doesNotContain(canary);
    }

    @Test
    void aLetterWrittenTwiceUnderOneKeyLeavesOnce() throws Exception {
        var server = greenMail();
        write("twice", "a@essai.example", "");
        write("twice", "a@essai.example", "");

        postman(server).pass();

        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    private void write(String key, String to, String path) {
        transaction.executeWithoutResult(status -> events.publishEvent(new LetterWritten(
                key, convention, to, "reminder.sign", "notification.body", List.of("CV", "Essai"), path, true)));
    }

    private GreenMail greenMail() {
        return greenMail(ServerSetup.PROTOCOL_SMTP);
    }

    private GreenMail greenMail(String protocol) {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", protocol));
        server.start();
        open.add(server::stop);
        return server;
    }

    private RudeServer rude(RudeServer.Manners manners) {
        var server = new RudeServer(manners);
        open.add(server);
        return server;
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static JavaMailSenderImpl sender(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        for (var protocol : List.of("smtp", "smtps")) {
            sender.getJavaMailProperties().put("mail." + protocol + ".connectiontimeout", "2000");
            sender.getJavaMailProperties().put("mail." + protocol + ".timeout", "2000");
            sender.getJavaMailProperties().put("mail." + protocol + ".writetimeout", "2000");
        }
        return sender;
    }

    private Carrier carrier(JavaMailSenderImpl sender) {
        return new SmtpCarrier(sender, "Convive <ne-pas-repondre@convive.example>", clock);
    }

    private Postman postman(GreenMail server) {
        return postman(sender(server.getSmtp().getPort()));
    }

    private Postman postman(JavaMailSenderImpl sender) {
        return postman(carrier(sender));
    }

    private Postman postman(Carrier carrier) {
        return new Postman(sorting, digests, letters, writer, carrier, words, clock);
    }

    private Map<String, Object> letter(String address) {
        return jdbc.queryForMap("select state, attempts, failure from letter where address = ?", address);
    }

    private String state(String address) {
        return (String) letter(address).get("state");
    }

    private List<String> states() {
        return jdbc.queryForList("select state from letter", String.class);
    }

    /** Each column of the house that says it. */
    private List<String> whereverItSays(String word) {
        return jdbc.queryForList("""
                        select lower(table_name) || '.' || lower(column_name) from information_schema.columns
                         where lower(table_schema) = 'public' and lower(table_name) not like 'flyway%'
                           and lower(data_type) in ('character varying', 'text', 'json', 'character large object')
                        """, String.class).stream()
                .filter(column -> {
                    var table = column.substring(0, column.indexOf('.'));
                    var name = column.substring(column.indexOf('.') + 1);
                    return jdbc.queryForObject(
                                    "select count(*) from " + table + " where cast(" + name + " as varchar) like ?",
                                    Long.class,
                                    "%" + word + "%")
                            > 0;
                })
                .toList();
    }

    private static List<String> ids(GreenMail server) throws MessagingException {
        var ids = new ArrayList<String>();
        for (MimeMessage message : server.getReceivedMessages()) {
            ids.add(message.getMessageID());
        }
        return ids;
    }

    private static String messageId(String letter) {
        var found = MESSAGE_ID.matcher(letter);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String text(BodyPart part) throws Exception {
        return (String) part.getContent();
    }

    private static List<String> wordsOf(String text) {
        return Arrays.stream(text.replace("&#39;", "'")
                        .replace("&quot;", "\"")
                        .strip()
                        .split("\\s+"))
                .toList();
    }
}
