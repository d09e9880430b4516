package fr.convive.partner;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** {@code convive.sirene}: whether the public register of companies is asked, where, and how gently. */
@ConfigurationProperties("convive.sirene")
record SireneSettings(
        @DefaultValue("false") boolean enabled,

        @DefaultValue("https://recherche-entreprises.api.gouv.fr/search")
        URI url,

        @DefaultValue("2s") Duration timeout,
        @DefaultValue("5") int callsPerSecond,
        @DefaultValue("10m") Duration kept,
        @DefaultValue("3") int failures,
        @DefaultValue("60s") Duration rest) {}
