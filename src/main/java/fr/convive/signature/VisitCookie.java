package fr.convive.signature;

import org.springframework.http.ResponseCookie;

/** The cookie of a visit: for this host alone, unreadable by pages, gone after half an hour. */
final class VisitCookie {

    private VisitCookie() {}

    static String of(String word) {
        return cookie(word).maxAge(LinkVisit.LIFE).build().toString();
    }

    static String gone() {
        return cookie("").maxAge(0).build().toString();
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(String word) {
        return ResponseCookie.from(LinkDoor.COOKIE, word)
                .secure(true)
                .httpOnly(true)
                .sameSite("Strict")
                .path("/");
    }
}
