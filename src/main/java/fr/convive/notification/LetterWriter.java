package fr.convive.notification;

import fr.convive.page.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * « Papier à lettres » : gives a letter its two twins, text and HTML, of the same words; addresses are those of the house, in
 * full and visible; no image, nothing that follows the reader.
 */
@Component
class LetterWriter {

    private final ITemplateEngine engine;
    private final Words words;
    private final String address;

    LetterWriter(
            MessageSource messages,
            Words words,
            @Value("${convive.address:}") String address,
            @Value("${server.port:8080}") int port) {
        this.words = words;
        this.address = address.isBlank() ? "http://localhost:" + port : address.replaceFirst("/+$", "");
        this.engine = engine(messages);
    }

    /** An engine of its own: pages are HTML alone. */
    private static ITemplateEngine engine(MessageSource messages) {
        var engine = new SpringTemplateEngine();
        engine.setTemplateEngineMessageSource(messages);
        engine.addTemplateResolver(resolver(TemplateMode.TEXT, ".txt"));
        engine.addTemplateResolver(resolver(TemplateMode.HTML, ".html"));
        return engine;
    }

    private static ClassLoaderTemplateResolver resolver(TemplateMode mode, String suffix) {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("mail/");
        resolver.setResolvablePatterns(java.util.Set.of("*" + suffix));
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }

    /** A line of a paragraph: words, or the full address of a page. */
    record Line(String text, @Nullable String href) {}

    Message write(Letters.Taken letter, String body) {
        var context = new Context(Locale.FRENCH);
        var subject = letter.number().isEmpty()
                ? letter.subject()
                : words.say("mail.subject", letter.number(), letter.subject());
        context.setVariable("subject", subject);
        context.setVariable("paragraphs", paragraphs(body));
        context.setVariable("day", words.value(fr.convive.workflow.Paris.dayOf(letter.writtenAt())));
        context.setVariable("settings", letter.login().isEmpty() ? null : address + "/compte/avis");
        return new Message(
                letter.id(),
                letter.address(),
                subject,
                engine.process("letter.txt", context),
                engine.process("letter.html", context));
    }

    private List<List<Line>> paragraphs(String body) {
        return Arrays.stream(body.split("\n\n"))
                .filter(paragraph -> !paragraph.isBlank())
                .map(paragraph -> Arrays.stream(paragraph.strip().split("\n"))
                        .map(this::line)
                        .toList())
                .toList();
    }

    private Line line(String text) {
        return text.startsWith("/") ? new Line(address + text, address + text) : new Line(text, null);
    }
}
