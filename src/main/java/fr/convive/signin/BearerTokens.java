package fr.convive.signin;

import fr.convive.people.Accounts;
import fr.convive.people.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/** A program that shows a token acts for its owner, while both are worth something. */
class BearerTokens extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final Tokens tokens;
    private final Accounts accounts;
    private final AuthenticationEntryPoint unknown;

    BearerTokens(Tokens tokens, Accounts accounts, AuthenticationEntryPoint unknown) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.unknown = unknown;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            chain.doFilter(request, response);
            return;
        }
        var owner = ownerOf(header.substring(SCHEME.length()).strip());
        if (owner.isEmpty()) {
            unknown.commence(request, response, new BadCredentialsException("Unknown token"));
            return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                owner.get(), null, owner.get().getAuthorities()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private Optional<SignedIn> ownerOf(String token) {
        return tokens.ownerOf(token).map(accounts::loadUserByUsername).filter(SignedIn::active);
    }
}
