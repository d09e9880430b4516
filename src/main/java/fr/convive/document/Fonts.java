package fr.convive.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** The faces that printed documents embed: Source Sans 3 and Source Serif 4, upright and italic, regular and bold. */
final class Fonts {

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    Fonts() {
        for (var family : new String[] {"SourceSans3", "SourceSerif4"}) {
            for (var face : new String[] {"Regular", "It", "Bold", "BoldIt"}) {
                files.put(family + "-" + face, read("pdf/fonts/" + family + "-" + face + ".ttf"));
            }
        }
    }

    void embedIn(PdfRendererBuilder builder) {
        files.forEach((name, bytes) -> builder.useFont(
                () -> new ByteArrayInputStream(bytes),
                name.startsWith("SourceSans3") ? "Source Sans 3" : "Source Serif 4",
                name.contains("Bold") ? BOLD : REGULAR,
                name.endsWith("It") ? FontStyle.ITALIC : FontStyle.NORMAL,
                true));
    }

    /** The face of the watermark. */
    InputStream bold() {
        return new ByteArrayInputStream(java.util.Objects.requireNonNull(files.get("SourceSans3-Bold")));
    }

    static byte[] read(String path) {
        try {
            return new ClassPathResource(path).getContentAsByteArray();
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }
}
