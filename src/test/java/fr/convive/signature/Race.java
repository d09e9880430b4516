package fr.convive.signature;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.Life;
import fr.convive.convention.Conventions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Nineteen partners sign one text by their links, each four times at the same moment. */
class Race {

    static final int RUNNERS = 4;
    private static final int PARTNERS = 19;

    @Autowired
    Life life;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Conventions conventions;

    @Autowired
    SignatureRounds rounds;

    @Autowired
    Signatures signatures;

    @Autowired
    SigningLinks links;

    @Autowired
    LinkDesk desk;

    @Autowired
    LinkActs acts;

    @Autowired
    ReadText text;

    /** How many have signed, each once; nobody else has. */
    int run() throws Exception {
        var number = atSigning();
        var round = rounds.current(life.id(number));
        text.print(conventions.get(life.id(number)));
        var sent = links.findByRoundIdOrderByIssuedAt(round.id());
        assertThat(sent).hasSize(PARTNERS);
        var won = new AtomicInteger();
        var start = new CyclicBarrier(RUNNERS);
        var threads = Executors.newFixedThreadPool(RUNNERS);
        try {
            var runners = new ArrayList<Future<?>>();
            for (int i = 0; i < RUNNERS; i++) {
                runners.add(threads.submit(() -> {
                    for (var link : sent) {
                        start.await();
                        if (isSigned(desk.caller(link))) {
                            won.incrementAndGet();
                        }
                    }
                    return null;
                }));
            }
            for (var runner : runners) {
                runner.get();
            }
        } finally {
            threads.shutdown();
        }
        var given = signatures.of(rounds.current(life.id(number)));
        assertThat(given).hasSize(PARTNERS).noneMatch(Signature::isRefusal);
        assertThat(given.stream().map(one -> one.proof().orElseThrow().linkId()).distinct())
                .hasSize(PARTNERS);
        assertThat(jdbc.queryForObject(
                        "select count(*) from journal where chain = ? and act = 'TASK_DONE' and object like 'sign %'",
                        Integer.class, life.id(number)))
                .isEqualTo(PARTNERS);
        return given.size();
    }

    /** The same act sent again is the act already done; one that comes too late is refused. */
    private boolean isSigned(LinkDesk.Caller caller) {
        try {
            acts.sign(
                    caller,
                    new LinkVisit.Proved(caller.signatory().name(), "Gérant", Instant.EPOCH, Instant.EPOCH),
                    "10.0.0.x");
            return true;
        } catch (LinkActs.NotAwaited late) {
            return false;
        }
    }

    private String atSigning() {
        var parties = new ArrayList<Map<String, Object>>();
        parties.add(Map.of(
                "side",
                "SCHOOL",
                "name",
                "Lycée des Remparts",
                "uai",
                "0750654D",
                "representative",
                Map.of("name", "Marc Dufour", "title", "Proviseur")));
        for (int i = 0; i < PARTNERS; i++) {
            parties.add(Map.of(
                    "side",
                    "PARTNER",
                    "name",
                    "Hydrolys " + i,
                    "representative",
                    Map.of(
                            "name",
                            "Yanis Le Goff",
                            "title",
                            "Gérant",
                            "email",
                            UUID.randomUUID() + "@hydrolys.example")));
        }
        var number = life.open("parties", List.copyOf(parties));
        life.alone(number, "DRAFT", "drafting");
        life.answer(number, "draftConvention");
        life.answer(number, "agreeOnDraft");
        life.answer(number, "giveFinancialVisa");
        life.answer(number, "giveManagementVisa");
        jdbc.update("update convention set enforceable_on = ? where number = ?", life.today(), number);
        life.alone(number, "ENFORCEABLE", "signature");
        return number;
    }
}
