package fr.convive.signature;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.Life;
import fr.convive.convention.Convention;
import fr.convive.convention.Conventions;
import fr.convive.convention.History;
import fr.convive.workflow.Tasklist;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** Conventions that wait for their signatures, lived through the API: for tests of who signs, and of the text they sign. */
final class SigningLife {

    static final String HEAD = "head:0750654D";
    static final String COORDINATOR = "coordinator:0750654D";

    final Life life;
    private final Conventions conventions;
    private final SignatureRounds rounds;
    private final Signatures signatures;
    private final Tasklist tasklist;
    private final History history;
    private final JdbcTemplate jdbc;

    SigningLife(ApplicationContext context) {
        this.life = context.getBean(Life.class);
        this.conventions = context.getBean(Conventions.class);
        this.rounds = context.getBean(SignatureRounds.class);
        this.signatures = context.getBean(Signatures.class);
        this.tasklist = context.getBean(Tasklist.class);
        this.history = context.getBean(History.class);
        this.jdbc = context.getBean(JdbcTemplate.class);
    }

    /** Waits for its signatures: Marc Dufour, head, is 1, Yanis Le Goff, for Hydrolys, is 2; differences are of the draft. */
    String atSigning(Object... differences) {
        var number = life.open();
        life.alone(number, "DRAFT", "drafting");
        life.answer(number, "draftConvention", differences);
        life.answer(number, "agreeOnDraft");
        life.answer(number, "giveFinancialVisa");
        life.answer(number, "giveManagementVisa");
        jdbc.update("update convention set enforceable_on = ? where number = ?", life.today(), number);
        life.alone(number, "ENFORCEABLE", "signature");
        return number;
    }

    Convention convention(String number) {
        return conventions.get(life.id(number));
    }

    SignatureRound round(String number) {
        return rounds.current(life.id(number));
    }

    List<Signature> given(String number) {
        return signatures.of(round(number));
    }

    Signature givenBy(String number, int signatory) {
        return given(number).stream()
                .filter(one -> one.isOf(round(number).signatory(String.valueOf(signatory))))
                .findFirst()
                .orElseThrow();
    }

    List<Tasklist.Line> tasks(String number) {
        return tasklist.of(life.id(number));
    }

    /** The places of those whose signature is asked for now. */
    List<String> asked(String number) {
        return tasks(number).stream()
                .filter(line -> line.key().equals("sign"))
                .map(Tasklist.Line::item)
                .sorted()
                .toList();
    }

    Tasklist.Line task(String number, int signatory) {
        return tasks(number).stream()
                .filter(line -> line.item().equals(String.valueOf(signatory)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody waits for " + signatory));
    }

    MvcTestResult sign(String number, int signatory, Object... differences) {
        var task = task(number, signatory);
        return life.complete(Life.loginFor(task.audience()), number, task, differences);
    }

    void signed(String number, int... places) {
        for (int place : places) {
            var result = sign(number, place);
            assertThat(result)
                    .as(() -> "signature of " + place + ": " + said(result))
                    .hasStatus(204);
        }
    }

    private static String said(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    MvcTestResult refuse(String number, int signatory) {
        return sign(number, signatory, "answer", "REFUSED", "reason", "La propriété du prototype n’est pas dite.");
    }

    MvcTestResult post(String login, String number, String door, Map<String, ?> body) {
        return life.post(login, "/api/conventions/" + number + door, body);
    }

    JsonNode signatories(String number) {
        return life.read(life.get("referent", "/api/conventions/" + number + "/signatories"));
    }

    /** What the journal says was done so, in its order. */
    List<String> noted(String number, String act) {
        return history.of(convention(number).id()).stream()
                .filter(fact -> fact.act().equals(act))
                .map(History.Fact::after)
                .toList();
    }

    void assertRefused(MvcTestResult result, String... words) {
        assertThat(result).hasStatus(409);
        assertThat(life.read(result).get("detail").asString()).contains(words);
    }

    void assertInvalid(MvcTestResult result, String field) {
        assertThat(result).hasStatus(422);
        assertThat(life.read(result).get("errors").values())
                .extracting(error -> error.get("field").asString())
                .contains(field);
    }

    @SafeVarargs
    static List<MvcTestResult> together(Callable<MvcTestResult>... all) throws Exception {
        var start = new CyclicBarrier(all.length);
        var threads = Executors.newFixedThreadPool(all.length);
        try {
            var results = threads.invokeAll(Stream.of(all)
                    .map(act -> (Callable<MvcTestResult>) () -> {
                        start.await();
                        return act.call();
                    })
                    .toList());
            return List.of(results.get(0).get(), results.get(1).get());
        } finally {
            threads.shutdown();
        }
    }
}
