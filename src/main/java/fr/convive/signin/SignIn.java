package fr.convive.signin;

import fr.convive.people.Accounts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.stereotype.Component;

/** The ways in, as the chains of filters take them: people by password and code or by a provider, programs by token. */
@Component
public class SignIn {

    static final String PAGE = "/connexion";
    static final String CODE = "/connexion/code";
    static final String TO_PROVIDER = "/connexion/fournisseur";
    static final String RETURN = "/connexion/retour/";

    private final Accounts accounts;
    private final Entrance entrance;
    private final Tokens tokens;
    private final Provider provider;
    private final ProvidedPeople provided;
    private final ProviderSignOut signOut;
    private final WorldHour hour;
    private final Duration longest;

    SignIn(
            Accounts accounts,
            Entrance entrance,
            Tokens tokens,
            Provider provider,
            ProvidedPeople provided,
            ProviderSignOut signOut,
            WorldHour hour,
            @Value("${convive.session.absolute}") Duration longest) {
        this.accounts = accounts;
        this.entrance = entrance;
        this.tokens = tokens;
        this.provider = provider;
        this.provided = provided;
        this.signOut = signOut;
        this.hour = hour;
        this.longest = longest;
    }

    public HttpSecurity forPeople(HttpSecurity http) throws Exception {
        return http.formLogin(login -> login.loginPage(PAGE)
                        .loginProcessingUrl(PAGE)
                        .authenticationDetailsSource(Knock::of)
                        .successHandler(entrance)
                        .failureHandler(this::refuse))
                .oauth2Login(this::byProvider)
                .logout(logout -> logout.logoutUrl("/deconnexion")
                        .addLogoutHandler(signOut)
                        .logoutSuccessHandler(signOut))
                .addFilterBefore(new StillWelcome(accounts, hour, longest), AnonymousAuthenticationFilter.class);
    }

    public HttpSecurity forPrograms(HttpSecurity http, AuthenticationEntryPoint unknown) throws Exception {
        return http.httpBasic(
                        basic -> basic.authenticationDetailsSource(Knock::of).authenticationEntryPoint(unknown))
                .addFilterBefore(new BearerTokens(tokens, accounts, unknown), BasicAuthenticationFilter.class);
    }

    /** Where the form that signs out may end besides here, as the content policy says it. */
    public String formTargets() {
        return provider.settings().map(given -> " " + given.origin()).orElse("");
    }

    private void byProvider(OAuth2LoginConfigurer<HttpSecurity> login) {
        login.loginPage(PAGE)
                .clientRegistrationRepository(provider)
                .authorizedClientRepository(new NothingKept())
                .authorizationEndpoint(asked -> asked.authorizationRequestResolver(whereToAsk()))
                .redirectionEndpoint(back -> back.baseUri(RETURN + "*"))
                .userInfoEndpoint(user -> user.oidcUserService(provided))
                .successHandler(this::welcome)
                .failureHandler((request, response, refused) -> Redirect.to(PAGE + "?fournisseur", response));
    }

    private void welcome(HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        if (!(authentication.getPrincipal() instanceof OidcUser user)) {
            throw new IllegalStateException("No OpenID Connect user");
        }
        ProviderSignOut.keep(user.getIdToken().getTokenValue(), request);
        entrance.open(provided.loginOf(user).orElseThrow(), request, response);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused) {
        if (refused instanceof CodeWanted wanted) {
            HalfSignedIn.begin(wanted.login(), hour.now(), request);
            Redirect.to(CODE, response);
        } else {
            Redirect.to(PAGE + "?erreur", response);
        }
    }

    /** Nowhere while no provider is given or answers: the address is then no address of ours. */
    private OAuth2AuthorizationRequestResolver whereToAsk() {
        var known = new DefaultOAuth2AuthorizationRequestResolver(provider, TO_PROVIDER);
        known.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return new OAuth2AuthorizationRequestResolver() {
            @Override
            public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
                return request.getRequestURI().equals(TO_PROVIDER + "/" + Provider.ID)
                                && provider.findByRegistrationId(Provider.ID) != null
                        ? known.resolve(request)
                        : null;
            }

            @Override
            public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String id) {
                return provider.findByRegistrationId(id) == null ? null : known.resolve(request, id);
            }
        };
    }
}
