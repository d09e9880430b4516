package fr.convive.document;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** The one press of the house: PDF/A-2a and PDF/UA-1, the same bytes each time for the same words of the same day. */
@Component
public class Printer {

    /** {@code workflow.Acts} gives its transactions this name. */
    private static final String ACT = "act";

    private static final Pattern BODY = Pattern.compile("<body");
    private static final Pattern CREATED = Pattern.compile("(<xmp:CreateDate>)[^<]*");

    private final SpringTemplateEngine templates;
    private final Fonts fonts = new Fonts();
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private final String style = new String(Fonts.read("pdf/print.css"), StandardCharsets.UTF_8);

    Printer(SpringTemplateEngine templates) {
        this.templates = templates;
        XRLog.setLoggerImpl(new Slf4jLogger());
    }

    /** Prints; never inside the transaction of an act, which it would hold open. */
    public byte[] pdf(Template template, Imprint imprint, Map<String, ?> model) {
        if (ACT.equals(TransactionSynchronizationManager.getCurrentTransactionName())) {
            throw new IllegalStateException("Nothing is printed inside an act");
        }
        try (var renderer = press(markup(template, imprint, model)).buildPdfRenderer();
                var document = renderer.createPDFKeepOpen()) {
            if (imprint.draft()) {
                Watermark.on(document, fonts.bold());
            }
            date(document, imprint.day(), imprint.reference());
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String markup(Template template, Imprint imprint, Map<String, ?> model) {
        var context = new Context(Locale.FRENCH, new HashMap<>(model));
        context.setVariable("imprint", imprint);
        var page = templates.process("pdf/" + template.key(), context);
        var body = BODY.matcher(page);
        int from = body.find() ? body.start() : 0;
        return page.substring(0, from).replace("<style></style>", "<style>" + style + "</style>")
                + Typography.set(page.substring(from));
    }

    private PdfRendererBuilder press(String markup) {
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.useColorProfile(colours);
        fonts.embedIn(builder);
        builder.withProducer("Convive");
        builder.useUriResolver((base, uri) -> null); // nothing is fetched
        builder.withHtmlContent(markup, "");
        return builder;
    }

    /** The press knows the hour; the document bears its own day, and an identifier drawn from what it says. */
    private static void date(PDDocument document, LocalDate day, String reference) throws IOException {
        var created = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        created.setTimeInMillis(
                day.atStartOfDay(java.time.ZoneOffset.UTC).toInstant().toEpochMilli());
        document.getDocumentInformation().setCreationDate(created);
        document.setDocumentId((long) (reference + day).hashCode());
        var metadata = document.getDocumentCatalog().getMetadata();
        var said = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        metadata.importXMPMetadata(
                CREATED.matcher(said).replaceAll("$1" + day + "T00:00:00+00:00").getBytes(StandardCharsets.UTF_8));
    }
}
