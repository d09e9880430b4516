package fr.convive;

import fr.convive.convention.UnknownConvention;
import fr.convive.document.Documents;
import fr.convive.document.Health;
import fr.convive.document.UnfitFile;
import fr.convive.document.WithheldFile;
import fr.convive.page.Words;
import fr.convive.people.AccessRefused;
import fr.convive.people.SignedIn;
import fr.convive.workflow.Refusal;
import fr.convive.workflow.StaleForm;
import fr.convive.workflow.TaskAlreadyDone;
import fr.convive.workflow.TaskOfOthers;
import fr.convive.workflow.TaskOvertaken;
import fr.convive.workflow.UnknownTask;
import jakarta.servlet.http.HttpServletRequest;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/** Errors are for people: what happened, what to do, a reference; programs get the same as {@code problem+json}. */
@ControllerAdvice
class ErrorPages {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("HH:mm").withZone(fr.convive.workflow.Paris.ZONE);

    private static final int MEGABYTE = 1024 * 1024;

    private final DataSize most;
    private final MessageSource messages;
    private final Words words;
    private final ApplicationEventPublisher events;

    ErrorPages(
            @Value("${spring.servlet.multipart.max-file-size}") DataSize most,
            MessageSource messages,
            Words words,
            ApplicationEventPublisher events) {
        this.most = most;
        this.messages = messages;
        this.words = words;
        this.events = events;
    }

    @ExceptionHandler({UnknownTask.class, UnknownConvention.class, NoSuchElementException.class})
    Object unknown(RuntimeException failure, HttpServletRequest request) {
        return answer(request, HttpStatus.NOT_FOUND, "unknown");
    }

    @ExceptionHandler(TaskOfOthers.class)
    Object ofOthers(TaskOfOthers others, HttpServletRequest request) {
        return answer(request, HttpStatus.FORBIDDEN, "ofOthers");
    }

    @ExceptionHandler(TaskAlreadyDone.class)
    Object alreadyDone(TaskAlreadyDone done, HttpServletRequest request) {
        return answer(request, HttpStatus.CONFLICT, "alreadyDone", done.by(), HOUR.format(done.at()));
    }

    @ExceptionHandler(TaskOvertaken.class)
    Object overtaken(TaskOvertaken overtaken, HttpServletRequest request) {
        return answer(request, HttpStatus.CONFLICT, "overtaken", overtaken.by(), HOUR.format(overtaken.at()));
    }

    @ExceptionHandler(StaleForm.class)
    Object stale(StaleForm stale, HttpServletRequest request) {
        return answer(request, HttpStatus.CONFLICT, "stale");
    }

    @ExceptionHandler(Refusal.class)
    Object refused(Refusal refusal, HttpServletRequest request) {
        return answer(request, HttpStatus.CONFLICT, "refused", words.say(refusal.messageKey(), refusal.figures()));
    }

    @ExceptionHandler(UnfitFile.class)
    Object unfit(UnfitFile unfit, HttpServletRequest request) {
        return answer(
                request,
                HttpStatus.UNPROCESSABLE_CONTENT,
                "unfitFile",
                String.valueOf(unfit.getMessage()),
                words.say("pieces.unfit." + unfit.why()));
    }

    @ExceptionHandler(WithheldFile.class)
    Object withheld(WithheldFile withheld, HttpServletRequest request) {
        return answer(
                request, HttpStatus.CONFLICT, withheld.health() == Health.INFECTED ? "infectedFile" : "pendingFile");
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    Object tooHeavy(MaxUploadSizeExceededException tooHeavy, HttpServletRequest request) {
        return answer(
                request, HttpStatus.CONTENT_TOO_LARGE, "tooHeavy", Documents.MOST_BYTES / MEGABYTE, most.toMegabytes());
    }

    @ExceptionHandler(AccessDeniedException.class)
    Object denied(AccessDeniedException denied, HttpServletRequest request) {
        if (request.getUserPrincipal() instanceof Authentication known
                && known.getPrincipal() instanceof SignedIn signedIn) {
            events.publishEvent(new AccessRefused(signedIn.actor(), "page " + request.getRequestURI()));
        }
        return answer(request, HttpStatus.FORBIDDEN, "denied");
    }

    /** What a program sent does not fit the record it should: each field says why. */
    @ExceptionHandler(BindException.class)
    Object invalid(BindException invalid, HttpServletRequest request) {
        var errors = invalid.getBindingResult().getAllErrors().stream()
                .map(error -> Map.of(
                        "field",
                        error instanceof org.springframework.validation.FieldError field
                                ? field.getField()
                                : error.getObjectName(),
                        "message",
                        messages.getMessage(error, Locale.FRENCH)))
                .toList();
        return answer(request, HttpStatus.UNPROCESSABLE_CONTENT, "invalid", errors);
    }

    @ExceptionHandler({
        HttpMessageNotReadableException.class,
        TypeMismatchException.class,
        RequestRejectedException.class
    })
    Object unreadable(Exception unreadable, HttpServletRequest request) {
        return answer(request, HttpStatus.BAD_REQUEST, "unreadable");
    }

    @ExceptionHandler(Exception.class)
    Object unforeseen(Exception failure, HttpServletRequest request) throws Exception {
        if (failure instanceof AuthenticationException) {
            throw failure;
        }
        if (failure instanceof ErrorResponse known) {
            var status = known.getStatusCode();
            return answer(
                    request,
                    status,
                    status.value() == 404 ? "unknown" : status.is4xxClientError() ? "unreadable" : "broken");
        }
        var reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Reference {}", reference, failure);
        return answer(request, HttpStatus.INTERNAL_SERVER_ERROR, "broken", reference);
    }

    private Object answer(HttpServletRequest request, HttpStatusCode status, String problem, Object... figures) {
        var said = figures.length > 0 && figures[0] instanceof List ? new Object[0] : figures;
        var heading = messages.getMessage("error." + problem, said, Locale.FRENCH);
        var explanation = messages.getMessage("error." + problem + ".explanation", said, Locale.FRENCH);
        if (request.getRequestURI().startsWith("/api")) {
            var detail = ProblemDetail.forStatus(status);
            detail.setType(java.net.URI.create("/problemes/" + problem));
            detail.setTitle(heading);
            detail.setDetail(explanation);
            if (figures.length > 0 && figures[0] instanceof List<?> errors) {
                detail.setProperty("errors", errors);
            }
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(detail);
        }
        var page = new ModelAndView("error", status);
        page.addObject("heading", heading);
        page.addObject("explanation", explanation);
        page.addObject("advice", messages.getMessage("error." + problem + ".advice", said, Locale.FRENCH));
        page.addObject("reference", problem.equals("broken") && figures.length > 0 ? figures[0] : null);
        return page;
    }
}
