package fr.convive.bulk;

import fr.convive.page.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;

/** Goes through the lines of a file, chunk by chunk: what its kind finds, and lines that say the same thing twice. */
@Component
class Reader {

    private final ImportJobs jobs;
    private final Words words;

    Reader(ImportJobs jobs, Words words) {
        this.jobs = jobs;
        this.words = words;
    }

    /** What came of all lines. */
    record Reading(ImportJob.Counts counts, List<ImportJob.LineFault> faults) {}

    /** Every key of the file, for lines that lean on later ones. */
    Set<String> keys(UUID job, ImportedKind kind) {
        var keys = new HashSet<String>();
        for (int position = 0; position < jobs.chunkCount(job); position++) {
            jobs.chunk(job, position).forEach(row -> keys.add(kind.key(row)));
        }
        return keys;
    }

    /** Gives the rows that change something to {@code taking}, chunk by chunk; stops giving at the first fault. */
    Reading read(ImportedKind kind, Upload upload, BiConsumer<List<Row>, Upload> taking, IntConsumer progress) {
        var counts = ImportJob.Counts.NONE;
        var faults = new ArrayList<ImportJob.LineFault>();
        var seen = new HashMap<String, Integer>();
        int done = 0;
        int chunks = jobs.chunkCount(upload.id());
        for (int position = 0; position < chunks; position++) {
            var rows = jobs.chunk(upload.id(), position);
            var findings = findings(kind, rows, upload, seen);
            var changing = new ArrayList<Row>();
            for (int i = 0; i < rows.size(); i++) {
                var row = rows.get(i);
                var finding = findings.get(i);
                counts = counts.with(finding);
                if (faults.size() < ImportJobs.MOST_FAULTS) {
                    finding.faults()
                            .forEach(fault ->
                                    faults.add(new ImportJob.LineFault(row.line(), fault.field(), fault.message())));
                }
                if (finding.effect() == Finding.Effect.NEW || finding.effect() == Finding.Effect.CHANGED) {
                    changing.add(row);
                }
            }
            if (counts.wrong() == 0 && !changing.isEmpty()) {
                taking.accept(changing, upload);
            }
            done += rows.size();
            progress.accept(done);
        }
        return new Reading(counts, faults);
    }

    private List<Finding> findings(ImportedKind kind, List<Row> rows, Upload upload, Map<String, Integer> seen) {
        var faults = new HashMap<Integer, List<Fault>>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var missing = missing(kind, row);
            var before = missing.isEmpty() ? seen.putIfAbsent(kind.key(row), row.line()) : null;
            if (before != null) {
                missing = List.of(new Fault("", words.say("import.wrong.twice", before)));
            }
            if (!missing.isEmpty()) {
                faults.put(i, missing);
            }
        }
        var sound = new ArrayList<Row>();
        for (int i = 0; i < rows.size(); i++) {
            if (!faults.containsKey(i)) {
                sound.add(rows.get(i));
            }
        }
        var found = sound.isEmpty() ? List.<Finding>of() : kind.check(sound, upload);
        var findings = new ArrayList<Finding>();
        int next = 0;
        for (int i = 0; i < rows.size(); i++) {
            var wrong = faults.get(i);
            findings.add(wrong == null ? found.get(next++) : Finding.wrong(wrong));
        }
        return findings;
    }

    private List<Fault> missing(ImportedKind kind, Row row) {
        return kind.columns().stream()
                .filter(column -> column.required() && row.cell(column.name()).isBlank())
                .map(column -> new Fault(column.name(), words.say("import.wrong.required")))
                .toList();
    }
}
