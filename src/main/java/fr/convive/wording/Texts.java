package fr.convive.wording;

import fr.convive.convention.Convention;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The texts of a convention: each draft as it went out, kept for good. */
@Component
public class Texts {

    private final TextVersions versions;
    private final Composer composer;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Texts(TextVersions versions, Composer composer, PlatformTransactionManager transactions, Clock clock) {
        this.versions = versions;
        this.composer = composer;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Writes and keeps the text that goes out, in the act that sends it; under the next number where this one is taken. */
    public void keep(Convention convention, int round, String by) {
        versions.save(version(convention, Math.max(round, next(convention)), by));
    }

    /** The same, of a text whose words were corrected while it was being signed. */
    public void keepCorrected(Convention convention, String by) {
        versions.save(version(convention, next(convention), by));
    }

    private int next(Convention convention) {
        return 1
                + of(convention).stream()
                        .filter(version -> version.ofText() == convention.writing())
                        .mapToInt(TextVersion::round)
                        .max()
                        .orElse(0);
    }

    private TextVersion version(Convention convention, int round, String by) {
        return new TextVersion(
                convention.id(),
                new TextVersion.Place(convention.writing(), round),
                TextModel.of(convention),
                convention.title(),
                new TextVersion.Writing(composer.compose(convention), by, LocalDate.now(clock)));
    }

    /** All of them, in the order in which they went out. */
    public List<TextVersion> of(Convention convention) {
        return versions.findByConventionOrderByOfTextAscRoundAsc(convention.id());
    }

    /** The last one; that of a convention which was written elsewhere is drawn up from its terms, once. */
    public Optional<TextVersion> current(Convention convention) {
        var all = orDrawnUp(convention);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** All of them, or the one that is drawn up; none while nothing is written. */
    List<TextVersion> orDrawnUp(Convention convention) {
        var kept = of(convention);
        return !kept.isEmpty() || convention.terms() == null || convention.isAmended()
                ? kept
                : List.of(drawnUp(convention));
    }

    private TextVersion drawnUp(Convention convention) {
        var drawn = version(convention, 0, convention.openedBy());
        try {
            transaction.executeWithoutResult(status -> versions.save(drawn));
            return drawn;
        } catch (DataIntegrityViolationException meanwhile) {
            return of(convention).get(0);
        }
    }

    Optional<TextVersion> find(Convention convention, String id) {
        return of(convention).stream()
                .filter(version -> version.id().toString().equals(id))
                .findFirst();
    }
}
