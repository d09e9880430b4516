package fr.convive.signin;

import fr.convive.people.Accounts;
import fr.convive.people.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Asks on each visit whether the session has lasted too long, and on each new day which roles are still held. */
class StillWelcome extends OncePerRequestFilter {

    private final Accounts accounts;
    private final WorldHour hour;
    private final Duration longest;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    StillWelcome(Accounts accounts, WorldHour hour, Duration longest) {
        this.accounts = accounts;
        this.hour = hour;
        this.longest = longest;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null && session.getAttribute(Visit.ATTRIBUTE) instanceof Visit visit) {
            if (visit.since().plus(longest).isBefore(hour.now())) {
                end(session);
            } else {
                ofToday(session, request, response);
            }
        }
        chain.doFilter(request, response);
    }

    private void ofToday(HttpSession session, HttpServletRequest request, HttpServletResponse response) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !(authentication.getPrincipal() instanceof SignedIn known)
                || accounts.isOfToday(known)) {
            return;
        }
        var today = again(known.getUsername()).filter(SignedIn::active);
        if (today.isEmpty()) {
            end(session);
            return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                today.get(), null, today.get().getAuthorities()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    private Optional<SignedIn> again(String login) {
        try {
            return Optional.of(accounts.loadUserByUsername(login));
        } catch (UsernameNotFoundException gone) {
            return Optional.empty();
        }
    }

    private static void end(HttpSession session) {
        session.invalidate();
        SecurityContextHolder.clearContext();
    }
}
