package fr.convive.signature;

import java.util.NoSuchElementException;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;

/** The files that a visit hands out: the text as it is signed, sealed once all have; then the evidence. */
@Controller
class VisitFiles {

    private final LinkDesk desk;
    private final ReadText text;
    private final SealedTexts sealed;

    VisitFiles(LinkDesk desk, ReadText text, SealedTexts sealed) {
        this.desk = desk;
        this.text = text;
        this.sealed = sealed;
    }

    @GetMapping("/signer/convention.pdf")
    ResponseEntity<byte[]> convention(@CookieValue(name = LinkDoor.COOKIE, defaultValue = "") String word) {
        var caller = visitor(word);
        return file(
                caller,
                "",
                sealed.find(caller.round().id(), SealedTexts.Part.CONTENT)
                        .or(() -> text.print(caller.convention()).map(print -> print.content()))
                        .orElseThrow(() -> new NoSuchElementException("No text")));
    }

    @GetMapping("/signer/preuve.pdf")
    ResponseEntity<byte[]> evidence(@CookieValue(name = LinkDoor.COOKIE, defaultValue = "") String word) {
        var caller = visitor(word);
        return file(
                caller,
                "-preuve",
                sealed.find(caller.round().id(), SealedTexts.Part.EVIDENCE)
                        .orElseThrow(() -> new NoSuchElementException("Not sealed yet")));
    }

    private LinkDesk.Caller visitor(String word) {
        return desk.visitor(word).orElseThrow(() -> new NoSuchElementException("No visit"));
    }

    private static ResponseEntity<byte[]> file(LinkDesk.Caller caller, String what, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(caller.convention().number() + what + ".pdf")
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(content);
    }
}
