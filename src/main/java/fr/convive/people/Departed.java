package fr.convive.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Who was deactivated while signed in walks out at the next click; a session begun later checks the account itself. */
@Configuration(proxyBeanMethods = false)
class Departed implements WebMvcConfigurer, HandlerInterceptor {

    private final Set<String> logins = ConcurrentHashMap.newKeySet();

    @TransactionalEventListener
    void on(PersonDeactivated deactivated) {
        logins.add(deactivated.login());
    }

    @TransactionalEventListener
    void on(Administered done) {
        if (done.act().equals("PERSON_REACTIVATED")) {
            logins.remove(done.object().replaceFirst("^person ", ""));
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var user = request.getUserPrincipal();
        if (user == null || !logins.contains(user.getName())) {
            return true;
        }
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        response.sendRedirect("/connexion");
        return false;
    }
}
