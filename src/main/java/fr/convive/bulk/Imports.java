package fr.convive.bulk;

import fr.convive.people.AccessRefused;
import fr.convive.people.Actor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** « Imports » : where people and programs hand files in, agree to what they would change, and ask what became of them. */
@Component
public class Imports {

    private static final int MOST_NAME = 200;
    private static final int MOST_LISTED = 20;

    private final List<ImportedKind> kinds;
    private final Table table;
    private final ImportJobs jobs;
    private final ImportRunner runner;
    private final ApplicationEventPublisher events;

    Imports(
            List<ImportedKind> kinds,
            Table table,
            ImportJobs jobs,
            ImportRunner runner,
            ApplicationEventPublisher events) {
        this.kinds = List.copyOf(kinds);
        this.table = table;
        this.jobs = jobs;
        this.runner = runner;
        this.events = events;
    }

    /** The kinds that this person may hand in. */
    public List<ImportedKind> openTo(Actor actor) {
        return kinds.stream().filter(kind -> kind.isOpenTo(actor)).toList();
    }

    /** That kind, where it is open to this person; else it does not exist, and reaching for it is a fact. */
    public ImportedKind kind(String code, Actor actor) {
        return openTo(actor).stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> refused("import " + code, actor));
    }

    /**
     * Has a file read in the background; {@code straight}: where it has no fault it is taken at once, without asking.
     * {@code key} makes a second click the same job.
     */
    public UUID open(String code, byte[] content, String fileName, boolean straight, String key, Actor actor) {
        var kind = kind(code, actor);
        var rows = table.read(content, kind);
        var id = UUID.nameUUIDFromBytes((actor.login() + "\n" + key).getBytes(StandardCharsets.UTF_8));
        var name = fileName.length() <= MOST_NAME ? fileName : fileName.substring(0, MOST_NAME);
        if (jobs.open(id, code, actor.login(), name, sha256(content), straight, rows)) {
            runner.start(id);
        }
        return id;
    }

    /** « Prendre » : what the preview told is done. */
    public void confirm(String id, Actor actor) {
        var job = find(id, actor);
        if (jobs.move(job.id(), ImportJob.State.CHECKED, ImportJob.State.TAKING, job.counts())) {
            runner.start(job.id());
        }
    }

    @Transactional
    public void abandon(String id, Actor actor) {
        var job = find(id, actor);
        jobs.move(job.id(), ImportJob.State.CHECKED, ImportJob.State.ABANDONED, job.counts());
        jobs.read(job.id());
    }

    public void read(String id, Actor actor) {
        var job = find(id, actor);
        if (job.state().isOver()) {
            jobs.read(job.id());
        }
    }

    /** One's own; another's does not exist, and reaching for it is a fact. */
    public ImportJob find(String id, Actor actor) {
        return uuid(id).flatMap(jobs::find)
                .filter(job -> job.login().equals(actor.login()))
                .orElseThrow(() -> refused("import " + id, actor));
    }

    public List<ImportJob> of(Actor actor) {
        return jobs.of(actor.login(), MOST_LISTED);
    }

    public List<ImportJob.LineFault> faults(ImportJob job) {
        return jobs.faults(job.id());
    }

    private NoSuchElementException refused(String what, Actor actor) {
        events.publishEvent(new AccessRefused(actor, what));
        return new NoSuchElementException("No " + what);
    }

    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
