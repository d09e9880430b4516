package fr.convive.notification;

import fr.convive.page.Words;
import fr.convive.people.AccountChanged;
import fr.convive.people.Actor;
import fr.convive.people.People;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** « Préférences » : where a person is written to, and how they want to hear of what is no duty. */
@Component
class Preferences {

    private final JdbcTemplate jdbc;
    private final People people;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final Words words;

    Preferences(JdbcTemplate jdbc, People people, Outbox outbox, ApplicationEventPublisher events, Words words) {
        this.jdbc = jdbc;
        this.people = people;
        this.outbox = outbox;
        this.events = events;
        this.words = words;
    }

    /** What was said of each occasion that one may choose; else the usual. */
    Map<Occasion, Choice> of(String login) {
        var choices = new EnumMap<Occasion, Choice>(Occasion.class);
        Occasion.chosen().forEach(occasion -> choices.put(occasion, occasion.usual()));
        jdbc.query(
                "select occasion, choice from mail_preference where login = ?",
                row -> {
                    choices.put(Occasion.valueOf(row.getString(1)), Choice.valueOf(row.getString(2)));
                },
                login);
        return choices;
    }

    /** Work cannot be silenced, a duty not even put off: what may not be chosen stays as usual. */
    @Transactional
    public void choose(String login, Map<Occasion, Choice> choices) {
        jdbc.update("delete from mail_preference where login = ?", login);
        jdbc.batchUpdate(
                "insert into mail_preference (login, occasion, choice) values (?, ?, ?)",
                choices.entrySet().stream()
                        .filter(said -> !said.getKey().isDuty()
                                && said.getKey().choices().contains(said.getValue()))
                        .map(said -> new Object[] {
                            login, said.getKey().name(), said.getValue().name()
                        })
                        .toList());
    }

    String address(String login) {
        return people.findByLogin(login)
                .map(person -> Objects.requireNonNullElse(person.email(), ""))
                .orElse("");
    }

    /** The former address is told, so that nobody turns somebody's mail away unseen. */
    @Transactional
    public void move(Actor actor, String address) {
        var person = people.findByLogin(actor.login()).orElseThrow();
        var former = person.email();
        people.save(person.writtenTo(address));
        if (Objects.equals(former, person.email())) {
            return;
        }
        events.publishEvent(new AccountChanged(actor, "ADDRESS_CHANGED", ""));
        if (former != null) {
            var key = "account/" + UUID.randomUUID();
            outbox.write(List.of(new Notice(
                    key,
                    key,
                    Occasion.ACCOUNT,
                    Notice.MAIL + former,
                    Notice.Case.NONE,
                    "",
                    null,
                    words.say("mail.moved.subject"),
                    words.say("mail.moved.body", actor.name()),
                    false)));
        }
    }
}
