package fr.convive.partner;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** « Réorienter » : whoever reads or writes a record that went into another does the same to the one that stays. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class MovedPartners {

    /** For a while only, as the two may part again; where the address does not name the record, to its page. */
    @ExceptionHandler(MovedPartner.class)
    ResponseEntity<Void> lead(MovedPartner moved, HttpServletRequest request) {
        var query = request.getQueryString();
        var asked = request.getRequestURI() + (query == null ? "" : "?" + query);
        var there = Pattern.compile(moved.from().toString(), Pattern.CASE_INSENSITIVE | Pattern.LITERAL)
                .matcher(asked)
                .replaceAll(moved.to().toString());
        return there.equals(asked)
                ? ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create("/partenaires/" + moved.to()))
                        .build()
                : ResponseEntity.status(HttpStatus.TEMPORARY_REDIRECT)
                        .location(URI.create(there))
                        .build();
    }
}
