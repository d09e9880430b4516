package fr.convive.convention;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The texts of each convention, one after the other. */
public interface Editions extends Repository<Edition, UUID> {

    List<Edition> findByConventionOrderByNumber(ConventionId convention);

    Edition save(Edition edition);

    default List<Edition> of(ConventionId convention) {
        return findByConventionOrderByNumber(convention);
    }

    /** « En vigueur au » : the last text in force by that day; none before the day of effect. */
    static Optional<Edition> inForceOn(LocalDate day, List<Edition> editions) {
        return editions.stream()
                .filter(edition -> !edition.inForceOn().isAfter(day))
                .reduce((before, after) -> after);
    }

    /** The act that each block of the text in force that day comes from. */
    static Map<Block, Edition> origins(LocalDate day, List<Edition> editions) {
        var origins = new EnumMap<Block, Edition>(Block.class);
        Edition last = null;
        for (var edition : editions) {
            if (edition.inForceOn().isAfter(day)) {
                break;
            }
            var changed = last == null ? List.of(Block.values()) : List.copyOf(Block.changed(last, edition));
            changed.forEach(block -> origins.put(block, edition));
            last = edition;
        }
        return origins;
    }
}
