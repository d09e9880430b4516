package fr.convive.signin;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Goes on to another page without naming a host: what a request claims to be the host never comes back to it. */
final class Redirect {

    private Redirect() {}

    static void to(String address, HttpServletResponse response) {
        response.setStatus(HttpStatus.FOUND.value());
        response.setHeader(HttpHeaders.LOCATION, address);
    }
}
