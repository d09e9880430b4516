package fr.convive.partner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** « Divisions » of the NAF rév. 2 ({@code partner/naf-rev2-divisions.json}, words of the décret 2007-1888): what the first two digits say. */
final class Divisions {

    private static final Map<String, String> SAID = read();

    private Divisions() {}

    private static Map<String, String> read() {
        try (var file = new ClassPathResource("partner/naf-rev2-divisions.json").getInputStream()) {
            return new JsonMapper().readValue(file, new TypeReference<Map<String, String>>() {});
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static Optional<String> of(String code) {
        return Optional.ofNullable(SAID.get(code.substring(0, 2)));
    }
}
