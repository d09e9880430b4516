package fr.convive.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which key the house seals with: that of its settings, one of its own in a demonstration, else none and nothing is sealed. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SealSettings.class)
class SealConfiguration {

    /** Empty where an installation for real was given no key: what is signed then waits for its seal. */
    @Bean
    SealPress sealPress(
            SealSettings settings,
            @Value("${convive.demonstration}") boolean demonstration,
            @Value("${convive.rehearsal.start:}") String rehearsalStart) {
        return new SealPress(key(settings, demonstration || !rehearsalStart.isBlank())
                .map(key -> new Seal(key, settings))
                .orElse(null));
    }

    private static Optional<SealKey> key(SealSettings settings, boolean rehearsed) {
        if (settings.keystore() != null && !settings.keystore().isBlank()) {
            return Optional.of(new SealKey(read(Path.of(settings.keystore())), settings.password()));
        }
        if (!rehearsed) {
            return Optional.empty();
        }
        var password = UUID.randomUUID().toString();
        return Optional.of(new SealKey(OwnKey.store(password), password));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "Le fichier %s du cachet ne se lit pas : donnez-en l'accès au compte qui lance Convive, ou corrigez convive.seal.keystore."
                            .formatted(file),
                    unreadable);
        }
    }
}
