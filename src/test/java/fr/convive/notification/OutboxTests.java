package fr.convive.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import fr.convive.Visits;
import fr.convive.workflow.Reminded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
@Tag("database")
class OutboxTests {

    @Autowired
    Life life;

    @Autowired
    Visits visits;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void aReminderWaitsInTheOutboxAndStandsInTheFile() {
        var number = life.open();

        remind(number);

        assertThat(visits.shown("referent", "/conventions/" + number + "?onglet=dossier&phase=notification"))
                .contains("Rappels", "Une signature est attendue", "Chef·fe d’établissement, Lycée des Remparts");
    }

    @Test
    void theSameReminderOfOneDayIsKeptOnce() {
        var number = life.open();

        remind(number);
        remind(number);

        assertThat(waiting(number)).isEqualTo(1);
    }

    @Test
    void whatIsRolledBackRemindsNobody() {
        var number = life.open();

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    events.publishEvent(new Reminded(life.id(number), "head:0750654D", "reminder.sign"));
                    throw new IllegalStateException("the step fails");
                }))
                .hasMessage("the step fails");

        assertThat(waiting(number)).isZero();
    }

    private void remind(String number) {
        transaction.executeWithoutResult(
                status -> events.publishEvent(new Reminded(life.id(number), "head:0750654D", "reminder.sign")));
    }

    private long waiting(String number) {
        return jdbc.queryForObject(
                "select count(*) from outbox where case_key = ? and occasion = 'REMINDER'",
                Long.class,
                life.id(number));
    }
}
