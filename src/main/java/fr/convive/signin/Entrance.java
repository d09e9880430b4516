package fr.convive.signin;

import fr.convive.people.Accounts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;

/** The door that opens: a session under a new number, its visit written down, and on to the page first asked for. */
@Component
class Entrance implements AuthenticationSuccessHandler {

    private static final String FRONT_DOOR = "/";

    private final Accounts accounts;
    private final Devices devices;
    private final Lockout lockout;
    private final WorldHour hour;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    Entrance(Accounts accounts, Devices devices, Lockout lockout, WorldHour hour) {
        this.accounts = accounts;
        this.devices = devices;
        this.lockout = lockout;
        this.hour = hour;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        var knock = Knock.of(request);
        var login = authentication.getName();
        request.getSession()
                .setAttribute(
                        Visit.ATTRIBUTE,
                        new Visit(UUID.randomUUID().toString(), hour.now(), knock.address(), knock.browser()));
        devices.remember(login, request, response);
        lockout.cameFrom(login, knock);
        Redirect.to(wanted(request, response), response);
    }

    /** Lets that person in, who has proved all that was asked. */
    void open(String login, HttpServletRequest request, HttpServletResponse response) {
        request.getSession();
        request.changeSessionId();
        new HttpSessionCsrfTokenRepository().saveToken(null, request, response);
        var known = accounts.loadUserByUsername(login);
        var context = SecurityContextHolder.createEmptyContext();
        var authentication = UsernamePasswordAuthenticationToken.authenticated(known, null, known.getAuthorities());
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        onAuthenticationSuccess(request, response, authentication);
    }

    /** The page asked for before signing in, on this site only: its path counts, never the host it was asked under. */
    private static String wanted(HttpServletRequest request, HttpServletResponse response) {
        var cache = new HttpSessionRequestCache();
        var saved = cache.getRequest(request, response);
        cache.removeRequest(request, response);
        if (!(saved instanceof DefaultSavedRequest page) || !"GET".equals(page.getMethod())) {
            return FRONT_DOOR;
        }
        var query = page.getQueryString() == null ? "" : "?" + page.getQueryString();
        var path = page.getRequestURI();
        return path != null && isOfThisSite(path) ? path + query : FRONT_DOOR;
    }

    static boolean isOfThisSite(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && !path.startsWith("/\\")
                && !path.startsWith(SignIn.PAGE);
    }
}
