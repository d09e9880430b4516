package fr.convive.signin;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** {@code convive.oidc}: the provider of identities, and how its claims are read. */
record ProviderSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("") String name,
        @DefaultValue("convive_roles") String rolesClaim,
        @DefaultValue("convive_organisations") String organisationsClaim,
        @DefaultValue Map<String, String> roleNames,
        boolean adminFromClaim) {

    boolean given() {
        return !issuer.isBlank();
    }

    /** Where a form that signs out may end. */
    String origin() {
        var address = URI.create(issuer);
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
