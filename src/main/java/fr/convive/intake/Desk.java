package fr.convive.intake;

import fr.convive.page.Words;
import fr.convive.people.AccessRefused;
import fr.convive.people.Actor;
import fr.convive.people.Role;
import fr.convive.workflow.Act;
import fr.convive.workflow.Acts;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where people and programs hand old conventions in, one or several, and ask what became of them. */
@Component
class Desk {

    private static final int MOST = 2000;
    private static final int MOST_TEXT = 150_000;

    private final Reception reception;
    private final Spreadsheet spreadsheet;
    private final Jobs jobs;
    private final Runner runner;
    private final Acts acts;
    private final JsonMapper json;
    private final Words words;
    private final ApplicationEventPublisher events;

    Desk(
            Reception reception,
            Spreadsheet spreadsheet,
            Jobs jobs,
            Runner runner,
            Acts acts,
            JsonMapper json,
            Words words,
            ApplicationEventPublisher events) {
        this.reception = reception;
        this.spreadsheet = spreadsheet;
        this.jobs = jobs;
        this.runner = runner;
        this.acts = acts;
        this.json = json;
        this.words = words;
        this.events = events;
    }

    /** The document as it was sent, every amount to the cent. */
    JsonNode json(String text) {
        try {
            return json.reader()
                    .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .readTree(text);
        } catch (JacksonException unreadable) {
            throw new UnfitDossier(List.of(new Wrong("", words.say("intake.wrong.json"))));
        }
    }

    /** In UTF-8, else as spreadsheets of here write it. */
    static String text(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException other) {
            return new String(content, Charset.forName("windows-1252"));
        }
    }

    String take(JsonNode document, Act act) {
        var school = Reception.schoolOf(act.actor());
        refuseTooLong(List.of(new Entry(1, document)));
        return acts.first(act, school, () -> reception.take(document, school, act.actor()));
    }

    UUID takeSeveral(JsonNode documents, Act act) {
        var entries = new ArrayList<Entry>();
        documents.forEach(document -> entries.add(new Entry(entries.size() + 1, document)));
        return takeSeveral(entries, act);
    }

    UUID takeTable(String table, Act act) {
        Reception.schoolOf(act.actor());
        return takeSeveral(spreadsheet.read(table), act);
    }

    /** What a person pasted or chose: a document, several, or a table. */
    UUID takeAny(String text, Act act) {
        var first = text.stripLeading();
        if (!first.startsWith("[") && !first.startsWith("{")) {
            return takeTable(text, act);
        }
        var read = json(text);
        return read.isArray() ? takeSeveral(read, act) : takeSeveral(List.of(new Entry(1, read)), act);
    }

    private UUID takeSeveral(List<Entry> entries, Act act) {
        var school = Reception.schoolOf(act.actor());
        if (entries.isEmpty() || entries.size() > MOST) {
            throw new UnfitDossier(List.of(new Wrong("", words.say("intake.wrong.count", MOST))));
        }
        refuseTooLong(entries);
        var job = UUID.fromString(acts.first(
                act,
                school,
                () -> jobs.open(school, act.actor().login(), entries).toString()));
        runner.start(job);
        return job;
    }

    private void refuseTooLong(List<Entry> entries) {
        for (var entry : entries) {
            if (entry.document().toString().length() > MOST_TEXT) {
                throw new UnfitDossier(List.of(new Wrong("", words.say("intake.wrong.size"))));
            }
        }
    }

    /** One's own; another's does not exist, and reaching for it is a fact. */
    Jobs.Job job(String id, Actor actor) {
        var job = uuid(id).flatMap(jobs::find).orElseThrow(() -> new NoSuchElementException("No intake " + id));
        if (!job.login().equals(actor.login()) || !actor.holds(Role.COORDINATOR, job.school())) {
            events.publishEvent(new AccessRefused(actor, "intake " + id));
            throw new NoSuchElementException("No intake " + id);
        }
        return job;
    }

    List<Jobs.Line> lines(Jobs.Job job) {
        return jobs.lines(job.id());
    }

    private static java.util.Optional<UUID> uuid(String id) {
        try {
            return java.util.Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException unreadable) {
            return java.util.Optional.empty();
        }
    }
}
