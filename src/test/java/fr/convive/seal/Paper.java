package fr.convive.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Small files to be sealed, and what people do to them afterwards. */
public final class Paper {

    private Paper() {}

    /** One page that bears a mark in its content, uncompressed, so that it can be found among the bytes. */
    public static byte[] bearing(String mark) {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            var content = new PDStream(document);
            try (var out = content.createOutputStream()) {
                out.write(("% " + mark + "\n").getBytes(StandardCharsets.US_ASCII));
            }
            page.setContents(content);
            document.addPage(page);
            return bytes(document);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    /** The same file where one letter of the mark is another. */
    public static byte[] changed(byte[] file, String mark) {
        var text = new String(file, StandardCharsets.ISO_8859_1);
        var at = text.indexOf(mark);
        if (at < 0) {
            throw new IllegalArgumentException("Not borne: " + mark);
        }
        var copy = file.clone();
        copy[at]++;
        return copy;
    }

    /** The same file with a page added behind the seal. */
    public static byte[] lengthened(byte[] file) {
        try (var document = Loader.loadPDF(file)) {
            document.addPage(new PDPage());
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            document.getPages().getCOSObject().setNeedToBeUpdated(true);
            document.getDocumentCatalog()
                    .getPages()
                    .getCOSObject()
                    .getCOSArray(COSName.KIDS)
                    .setNeedToBeUpdated(true);
            var out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
