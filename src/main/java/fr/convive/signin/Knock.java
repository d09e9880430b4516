package fr.convive.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Who knocks, as far as one sees before they say a name: from about where, with what browser, with what device. */
record Knock(String address, String browser, String device, boolean program) {

    static final String DEVICE = "convive-appareil";

    private static final List<String> BROWSERS = List.of("Edg", "OPR", "Firefox", "Chrome", "Safari");
    private static final List<String> NAMES = List.of("Edge", "Opera", "Firefox", "Chrome", "Safari");

    static Knock of(HttpServletRequest request) {
        return new Knock(
                Network.of(request),
                family(request.getHeader("User-Agent")),
                cookies(request)
                        .filter(cookie -> cookie.getName().equals(DEVICE))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(""),
                request.getRequestURI().startsWith("/api"));
    }

    private static Stream<Cookie> cookies(HttpServletRequest request) {
        return request.getCookies() == null ? Stream.empty() : Arrays.stream(request.getCookies());
    }

    @SuppressWarnings("NullAway") // a header may be missing
    private static String family(String said) {
        if (said == null) {
            return "";
        }
        return BROWSERS.stream()
                .filter(said::contains)
                .findFirst()
                .map(word -> NAMES.get(BROWSERS.indexOf(word)))
                .orElse("");
    }
}
