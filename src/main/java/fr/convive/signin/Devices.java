package fr.convive.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** Knows a device again from which somebody came in, by a cookie that only this installation can sign. */
@Component
class Devices {

    private static final Duration KEPT = Duration.ofDays(180);

    private final InstallationKey key;

    Devices(InstallationKey key) {
        this.key = key;
    }

    /** The number of the device, where that person did come in with it. */
    Optional<String> known(String login, Knock knock) {
        int dot = knock.device().indexOf('.');
        if (dot < 1) {
            return Optional.empty();
        }
        var number = knock.device().substring(0, dot);
        var signature = knock.device().substring(dot + 1);
        return MessageDigest.isEqual(bytes(signed(login, number)), bytes(signature))
                ? Optional.of(number)
                : Optional.empty();
    }

    void remember(String login, HttpServletRequest request, HttpServletResponse response) {
        var number = known(login, Knock.of(request)).orElseGet(() -> Chance.hex(12));
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(Knock.DEVICE, number + "." + signed(login, number))
                        .path("/connexion")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(KEPT)
                        .build()
                        .toString());
    }

    private String signed(String login, String number) {
        return key.sign("device", login + "\n" + number);
    }

    private static byte[] bytes(String words) {
        return words.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
