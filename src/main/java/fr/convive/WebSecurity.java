package fr.convive;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may knock where: people by form and session, programs by HTTP Basic on each call; nothing runs in the browser. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    private static final String NO_SCRIPT = "default-src 'none'; script-src 'none'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; "
            + "frame-ancestors 'none'; base-uri 'none'; object-src 'none'";
    /** The description of the API is drawn by scripts of its own, served from here. */
    private static final String API_BROWSER =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
                    + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; "
                    + "frame-ancestors 'none'; base-uri 'none'; object-src 'none'";

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder();
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
        return headers(http, NO_SCRIPT)
                .securityMatcher("/api/**", "/v3/api-docs/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/v3/api-docs/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .httpBasic(Customizer.withDefaults())
                .exceptionHandling(errors -> errors.authenticationEntryPoint((request, response, failure) -> {
                    response.setStatus(HttpStatus.UNAUTHORIZED.value());
                    response.setHeader("WWW-Authenticate", "Basic realm=\"Convive\"");
                    response.setContentType("application/problem+json");
                    var problem = ProblemDetail.forStatus(HttpStatus.UNAUTHORIZED);
                    response.getOutputStream()
                            .write(("{\"type\":\"/problemes/identification\",\"title\":\"Identifiez-vous\",\"status\":"
                                            + problem.getStatus() + "}")
                                    .getBytes(java.nio.charset.StandardCharsets.UTF_8));
                }))
                .csrf(csrf -> csrf.disable()) // no session, no cookie: nothing for another site to ride on
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain apiBrowser(HttpSecurity http) throws Exception {
        return headers(http, API_BROWSER)
                .securityMatcher("/api", "/swagger-ui/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        return headers(http, NO_SCRIPT)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/connexion",
                                "/premier-administrateur",
                                "/invitation/*",
                                "/css/**",
                                "/fonts/**",
                                "/webjars/**",
                                "/favicon.svg",
                                "/error",
                                "/actuator/health")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(login -> login.loginPage("/connexion")
                        .loginProcessingUrl("/connexion")
                        .defaultSuccessUrl("/")
                        .failureUrl("/connexion?erreur"))
                .logout(logout -> logout.logoutUrl("/deconnexion").logoutSuccessUrl("/connexion?au-revoir"))
                .build();
    }

    private static HttpSecurity headers(HttpSecurity http, String policy) throws Exception {
        return http.headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy))
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
