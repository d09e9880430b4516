package fr.convive.signin;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.stereotype.Component;

/** The OpenID Connect provider, if one is given: asked what it is when somebody first wants it, not at the start. */
@Component
class Provider implements ClientRegistrationRepository, JwtDecoderFactory<ClientRegistration> {

    static final String ID = "academie";

    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);

    private final Environment environment;
    private volatile @Nullable Discovered discovered;

    Provider(Environment environment) {
        this.environment = environment;
    }

    private record Discovered(ProviderSettings settings, ClientRegistration registration, JwtDecoder decoder) {}

    Optional<ProviderSettings> settings() {
        return Optional.of(Binder.get(environment).bindOrCreate("convive.oidc", ProviderSettings.class))
                .filter(ProviderSettings::given);
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return ID.equals(id) ? current().map(Discovered::registration).orElse(null) : null;
    }

    @Override
    public JwtDecoder createDecoder(ClientRegistration registration) {
        return current().orElseThrow().decoder();
    }

    /** Where one signs out of the provider too, if it has such a place. */
    Optional<String> signOutAddress() {
        return current()
                .map(known -> known.registration()
                        .getProviderDetails()
                        .getConfigurationMetadata()
                        .get("end_session_endpoint"))
                .map(Object::toString);
    }

    /** A provider that cannot be reached is asked again the next time. */
    private Optional<Discovered> current() {
        return settings().flatMap(settings -> {
            var known = discovered;
            if (known != null && known.settings().equals(settings)) {
                return Optional.of(known);
            }
            try {
                var found = discover(settings);
                discovered = found;
                return Optional.of(found);
            } catch (RuntimeException unreachable) {
                LOG.warn("The provider of identities {} does not answer", settings.issuer(), unreachable);
                return Optional.empty();
            }
        });
    }

    private static Discovered discover(ProviderSettings settings) {
        var registration = ClientRegistrations.fromIssuerLocation(settings.issuer())
                .registrationId(ID)
                .clientName(settings.name())
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .scope("openid", "profile")
                .redirectUri("{baseUrl}" + SignIn.RETURN + "{registrationId}")
                .build();
        return new Discovered(settings, registration, new OidcIdTokenDecoderFactory().createDecoder(registration));
    }
}
