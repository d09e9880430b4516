package fr.convive.signature;

import fr.convive.signin.Chance;
import fr.convive.signin.Network;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** « D'où » somebody acts: the beginning of their address, and the hash of the session they are signed in by. */
@Component
class Whereabouts {

    Optional<String> network() {
        return request().map(request -> Network.of(request));
    }

    Optional<String> session() {
        return request().map(request -> request.getSession(false)).map(session -> Chance.hash(session.getId()));
    }

    private static Optional<HttpServletRequest> request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.of(attributes.getRequest())
                : Optional.empty();
    }
}
