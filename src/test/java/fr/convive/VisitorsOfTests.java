package fr.convive;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.HttpSessionIdResolver;
import org.springframework.web.util.WebUtils;

/** A visitor without a browser keeps the number of their session in the {@code MockHttpSession}; browsers keep the cookie. */
@TestConfiguration(proxyBeanMethods = false)
class VisitorsOfTests {

    private static final String NUMBER = "the number of the session";

    @Bean
    HttpSessionIdResolver sessionNumbers(CookieSerializer cookie) {
        var cookies = new CookieHttpSessionIdResolver();
        cookies.setCookieSerializer(cookie);
        return new HttpSessionIdResolver() {
            @Override
            public List<String> resolveSessionIds(HttpServletRequest request) {
                var kept = visitor(request) == null ? null : visitor(request).getSession(false);
                return kept != null && kept.getAttribute(NUMBER) instanceof String number
                        ? List.of(number)
                        : cookies.resolveSessionIds(request);
            }

            @Override
            public void setSessionId(HttpServletRequest request, HttpServletResponse response, String number) {
                cookies.setSessionId(request, response, number);
                if (visitor(request) != null) {
                    Objects.requireNonNull(visitor(request).getSession()).setAttribute(NUMBER, number);
                }
            }

            @Override
            public void expireSession(HttpServletRequest request, HttpServletResponse response) {
                cookies.expireSession(request, response);
                if (visitor(request) != null) {
                    Objects.requireNonNull(visitor(request).getSession()).removeAttribute(NUMBER);
                }
            }

            private static @Nullable MockHttpServletRequest visitor(HttpServletRequest request) {
                return WebUtils.getNativeRequest(request, MockHttpServletRequest.class);
            }
        };
    }
}
