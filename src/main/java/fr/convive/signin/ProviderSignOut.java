package fr.convive.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.util.UrlUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Who came in through a provider goes out through it: signing out here alone would let the next one straight in again. */
@Component
class ProviderSignOut implements LogoutHandler, LogoutSuccessHandler {

    private static final String ID_TOKEN = "convive.idToken";
    private static final String GOODBYE = "/connexion?au-revoir";

    private final Provider provider;

    ProviderSignOut(Provider provider) {
        this.provider = provider;
    }

    static void keep(String idToken, HttpServletRequest request) {
        request.getSession().setAttribute(ID_TOKEN, idToken);
    }

    /** Before the session is gone. */
    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        var session = request.getSession(false);
        if (session != null && session.getAttribute(ID_TOKEN) instanceof String token) {
            request.setAttribute(ID_TOKEN, token);
        }
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        var elsewhere = request.getAttribute(ID_TOKEN) instanceof String token
                ? provider.signOutAddress()
                        .map(address -> UriComponentsBuilder.fromUriString(address)
                                .queryParam("id_token_hint", token)
                                .queryParam("post_logout_redirect_uri", home(request))
                                .encode()
                                .build()
                                .toUriString())
                        .orElse(GOODBYE)
                : GOODBYE;
        Redirect.to(elsewhere, response);
    }

    private static String home(HttpServletRequest request) {
        return UriComponentsBuilder.fromUriString(UrlUtils.buildFullRequestUrl(request))
                .replacePath("/connexion")
                .replaceQuery(null)
                .build()
                .toUriString();
    }
}
