package fr.convive.seal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the house seals with: the PKCS#12 file of the organisation's key and its password, and the authority that says
 * the time (RFC 3161), asked within {@code timeout}. Without a file a demonstration makes a key of its own.
 */
@ConfigurationProperties("convive.seal")
record SealSettings(
        @Nullable String keystore,
        @DefaultValue("") String password,
        @Nullable String authority,
        @DefaultValue("PT10S") Duration timeout) {}
