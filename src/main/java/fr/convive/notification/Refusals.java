package fr.convive.notification;

import fr.convive.notification.Undelivered.Meaning;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailSendException;

/** Reads what a mail server answered (RFC 5321, 4.2.1; RFC 3463) out of what the library throws. */
final class Refusals {

    private static final Pattern GREETING = Pattern.compile("response: (\\d{3})");
    private static final Pattern TOO_MANY = Pattern.compile(
            "too many|too much|rate limit|rate exceeded|throttl|slow down|try again later \\(rate",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_ENCRYPTION = Pattern.compile("starttls", Pattern.CASE_INSENSITIVE);
    /** The server closes: it has had enough. */
    private static final int CLOSING = 421;

    private Refusals() {}

    /** {@code read}: whether the server had read the letter to its end. */
    static Undelivered of(Throwable thrown, boolean read) {
        var causes = causes(thrown);
        if (any(causes, SSLException.class) || any(causes, CertificateException.class) || refusesToEncrypt(causes)) {
            return new Undelivered(Meaning.UNSAFE, "", thrown);
        }
        if (any(causes, AddressException.class)) {
            return new Undelivered(Meaning.NEVER, "adresse", thrown);
        }
        if (any(causes, AuthenticationFailedException.class)) {
            return new Undelivered(Meaning.ACCOUNT, "", thrown);
        }
        return causes.stream()
                .map(Refusals::code)
                .flatMap(Optional::stream)
                .findFirst()
                .map(code -> ofCode(code, causes, thrown))
                .orElseGet(() -> read ? new Undelivered(Meaning.UNSURE, "", thrown) : ofSilence(causes, thrown));
    }

    private static Undelivered ofCode(int code, List<Throwable> causes, Throwable thrown) {
        var answer = String.valueOf(code);
        if (code >= 500) {
            return new Undelivered(Meaning.NEVER, answer, thrown);
        }
        var flood = code == CLOSING
                || causes.stream()
                        .map(Throwable::getMessage)
                        .anyMatch(said -> said != null && TOO_MANY.matcher(said).find());
        return new Undelivered(flood ? Meaning.FLOOD : Meaning.LATER, answer, thrown);
    }

    private static Undelivered ofSilence(List<Throwable> causes, Throwable thrown) {
        var unreachable = any(causes, ConnectException.class)
                || any(causes, UnknownHostException.class)
                || any(causes, NoRouteToHostException.class)
                || any(causes, SocketTimeoutException.class);
        return new Undelivered(unreachable ? Meaning.UNREACHABLE : Meaning.BROKEN, "", thrown);
    }

    private static boolean refusesToEncrypt(List<Throwable> causes) {
        return causes.stream()
                .map(Throwable::getMessage)
                .anyMatch(said -> said != null
                        && NO_ENCRYPTION.matcher(said).find()
                        && said.toLowerCase(Locale.ROOT).contains("required"));
    }

    private static Optional<Integer> code(Throwable cause) {
        int said = cause instanceof SMTPSendFailedException send
                ? send.getReturnCode()
                : cause instanceof SMTPAddressFailedException address
                        ? address.getReturnCode()
                        : cause instanceof SMTPSenderFailedException sender ? sender.getReturnCode() : greeting(cause);
        return said >= 400 && said < 600 ? Optional.of(said) : Optional.empty();
    }

    private static int greeting(Throwable cause) {
        var said = GREETING.matcher(String.valueOf(cause.getMessage()));
        return said.find() ? Integer.parseInt(said.group(1)) : 0;
    }

    private static boolean any(List<Throwable> causes, Class<? extends Throwable> type) {
        return causes.stream().anyMatch(type::isInstance);
    }

    /** The library hides causes in three ways. */
    private static List<Throwable> causes(Throwable thrown) {
        var found = new ArrayList<Throwable>();
        var ahead = new ArrayDeque<Throwable>(List.of(thrown));
        while (!ahead.isEmpty()) {
            var cause = ahead.poll();
            if (found.contains(cause)) {
                continue;
            }
            found.add(cause);
            add(ahead, cause.getCause());
            if (cause instanceof MessagingException messaging) {
                add(ahead, messaging.getNextException());
            }
            if (cause instanceof MailSendException send) {
                ahead.addAll(List.of(send.getMessageExceptions()));
            }
        }
        return found;
    }

    private static void add(ArrayDeque<Throwable> ahead, @Nullable Throwable cause) {
        if (cause != null) {
            ahead.add(cause);
        }
    }
}
