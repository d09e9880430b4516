package fr.convive.partner;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** The last answers of the register, for a while. */
class SireneMemory {

    private static final int MOST = 200;

    private final long kept;
    private final LongSupplier nanos;
    private final Map<String, Remembered> answers = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Remembered> eldest) {
            return size() > MOST;
        }
    };

    SireneMemory(Duration kept, LongSupplier nanos) {
        this.kept = kept.toNanos();
        this.nanos = nanos;
    }

    private record Remembered(List<SireneCompany> companies, long since) {}

    synchronized Optional<List<SireneCompany>> find(String words) {
        return Optional.ofNullable(answers.get(words))
                .filter(known -> nanos.getAsLong() - known.since() < kept)
                .map(Remembered::companies);
    }

    synchronized void keep(String words, List<SireneCompany> companies) {
        answers.put(words, new Remembered(companies, nanos.getAsLong()));
    }
}
