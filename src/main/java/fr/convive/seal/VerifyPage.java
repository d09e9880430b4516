package fr.convive.seal;

import fr.convive.page.Words;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** {@code /verifier}: anyone shows a file and is told whether it is ours and untouched; nothing of it is kept. */
@Controller
@RequestMapping("/verifier")
class VerifyPage {

    private static final String VIEW = "verifier";

    private final Verifier verifier;
    private final Words words;

    VerifyPage(Verifier verifier, Words words) {
        this.verifier = verifier;
        this.words = words;
    }

    @GetMapping
    String ask() {
        return VIEW;
    }

    @PostMapping
    ModelAndView verify(@RequestParam(name = "file", required = false) MultipartFile file, Model model)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return wrong("seal.missing", HttpStatus.UNPROCESSABLE_CONTENT, model);
        }
        if (file.getSize() > Verifier.MOST_BYTES) {
            return wrong("seal.tooLarge", HttpStatus.CONTENT_TOO_LARGE, model);
        }
        try {
            var found = verifier.verify(file.getBytes());
            model.addAttribute("found", found);
            model.addAttribute("sealedOn", found.sealedOn() == null ? null : words.value(found.sealedOn()));
            model.addAttribute("name", file.getOriginalFilename());
            return new ModelAndView(VIEW, model.asMap());
        } catch (Verifier.Busy busy) {
            return wrong("seal.busy", HttpStatus.SERVICE_UNAVAILABLE, model);
        }
    }

    private static ModelAndView wrong(String key, HttpStatus status, Model model) {
        model.addAttribute("wrong", key);
        return new ModelAndView(VIEW, model.asMap(), status);
    }
}
