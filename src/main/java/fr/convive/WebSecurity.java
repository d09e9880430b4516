package fr.convive;

import fr.convive.signin.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/** Who may knock where: people by a session, programs by their proofs on each call; nothing runs in the browser. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    private static final String POLICY = "Content-Security-Policy";
    private static final String NO_SCRIPT = "default-src 'none'; script-src 'none'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; "
            + "frame-ancestors 'none'; base-uri 'none'; object-src 'none'";
    /** The description of the API is drawn by scripts of its own, served from here. */
    private static final String API_BROWSER =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
                    + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; "
                    + "frame-ancestors 'none'; base-uri 'none'; object-src 'none'";

    private final SignIn signIn;

    WebSecurity(SignIn signIn) {
        this.signIn = signIn;
    }

    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(Text::isWritable);
        return firewall;
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http) throws Exception {
        AuthenticationEntryPoint unknown = WebSecurity::askWho;
        return signIn.forPrograms(headers(http, () -> NO_SCRIPT), unknown)
                .securityMatcher("/api/**", "/v3/api-docs/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/v3/api-docs/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/api/verify")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(errors -> errors.authenticationEntryPoint(unknown))
                .csrf(csrf -> csrf.disable()) // no session, no cookie: nothing for another site to ride on
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    private static void askWho(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        response.setHeader("WWW-Authenticate", "Basic realm=\"Convive\"");
        response.setContentType("application/problem+json");
        response.getOutputStream()
                .write("{\"type\":\"/problemes/identification\",\"title\":\"Identifiez-vous\",\"status\":401}"
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Bean
    @Order(2)
    SecurityFilterChain apiBrowser(HttpSecurity http) throws Exception {
        return headers(http, () -> API_BROWSER)
                .securityMatcher("/api", "/swagger-ui/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** Who comes by a link has no session: forms prove themselves by a cookie of their own. */
    @Bean
    @Order(3)
    SecurityFilterChain bearers(HttpSecurity http) throws Exception {
        var forms = new CookieCsrfTokenRepository();
        forms.setCookieName("__Host-formulaire");
        forms.setCookiePath("/");
        forms.setCookieCustomizer(cookie -> cookie.secure(true).sameSite("Strict"));
        return headers(http, () -> NO_SCRIPT)
                .securityMatcher("/s/**", "/signer/**")
                .headers(
                        headers -> headers.addHeaderWriter(new StaticHeadersWriter("X-Robots-Tag", "noindex, nofollow"))
                                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(forms))
                .requestCache(cache -> cache.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        return signIn.forPeople(headers(http, this::noScript))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/connexion",
                                "/connexion/code",
                                "/premier-administrateur",
                                "/invitation/*",
                                "/verifier",
                                "/calendrier/*",
                                "/css/**",
                                "/fonts/**",
                                "/webjars/**",
                                "/favicon.svg",
                                "/error",
                                "/actuator/health")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    private String noScript() {
        return NO_SCRIPT.replace("form-action 'self'", "form-action 'self'" + signIn.formTargets());
    }

    private static HttpSecurity headers(HttpSecurity http, Supplier<String> policy) throws Exception {
        return http.headers(headers -> headers.addHeaderWriter((request, response) -> {
                    if (!response.containsHeader(POLICY)) { // a file that is handed out says its own, narrower
                        response.setHeader(POLICY, policy.get());
                    }
                })
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(opener -> opener.policy(
                        org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter
                                .CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(
                        org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter
                                .CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
                .httpStrictTransportSecurity(
                        hsts -> hsts.maxAgeInSeconds(63_072_000).includeSubDomains(true)));
    }
}
