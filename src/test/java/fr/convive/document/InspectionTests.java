package fr.convive.document;

import static fr.convive.document.UnfitFile.Why;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.convive.Scans;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InspectionTests {

    private static final String TEXT = "application/vnd.oasis.opendocument.text";

    private final Inspection inspection = new Inspection("PDF,PNG,JPEG,ODT,DOCX", new Bounded());

    @Test
    void bytesNameAndDeclaredTypeMustAgree() throws IOException {
        assertThat(inspection.of("scan.pdf", "application/pdf", Scans.PAGE).format())
                .isEqualTo(Format.PDF);
        assertThat(inspection.of("SCAN.PDF", null, Scans.PAGE).content()).isEqualTo(Scans.PAGE);

        assertUnfit(Why.DISAGREES, "scan.png", null, Scans.PAGE);
        assertUnfit(Why.DISAGREES, "scan.pdf", "image/png", Scans.PAGE);
        assertUnfit(Why.DISAGREES, "scan.pdf", null, image("png"));
        assertUnfit(Why.KIND, "scan.exe", null, Scans.PAGE);
        assertUnfit(Why.EMPTY, "scan.pdf", null, new byte[0]);
        assertUnfit(Why.HEAVY, "scan.pdf", null, new byte[Documents.MOST_BYTES + 1]);
        assertUnfit(Why.UNREADABLE, "scan.pdf", null, "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void aKindThatIsSwitchedOffIsRefused() {
        var withoutPdf = new Inspection("PNG, odt", new Bounded());

        assertThatThrownBy(() -> withoutPdf.of("scan.pdf", null, Scans.PAGE))
                .isInstanceOfSatisfying(
                        UnfitFile.class, unfit -> assertThat(unfit.why()).isEqualTo(Why.KIND));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<</S/JavaScript/JS(app.alert(1))>>",
                "<</S/Launch/F(cmd.exe)>>",
                "<</Type/Filespec/EF<</F 9 0 R>>>>",
                "<</XFA 9 0 R>>"
            })
    void aPdfThatActsIsRefused(String action) {
        var pdf = new String(Scans.PAGE, StandardCharsets.UTF_8)
                .replace("/Type/Catalog", "/Type/Catalog/Extra " + action);

        assertUnfit(Why.ACTIVE, "scan.pdf", null, pdf.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aScriptThatIsOpenedWithThePdfAndAnEncryptedPdfAreRefused() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
            assertUnfit(Why.ACTIVE, "scan.pdf", null, saved(document));
        }
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            assertUnfit(Why.ENCRYPTED, "scan.pdf", null, saved(document));
        }
    }

    @Test
    void anImageIsDrawnAnewWithoutWhatItHid() throws IOException {
        var jpeg = image("jpeg");
        var comment = "GPS 48.85".getBytes(StandardCharsets.US_ASCII);
        var hiding = new ByteArrayOutputStream();
        hiding.write(jpeg, 0, 2);
        hiding.write(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (comment.length + 2)});
        hiding.write(comment);
        hiding.write(jpeg, 2, jpeg.length - 2);

        var kept =
                inspection.of("photo.jpg", "image/jpeg", hiding.toByteArray()).content();

        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("GPS");
        assertThat(ImageCheck.read("photo.jpg", kept).getWidth()).isEqualTo(20);
    }

    /** Where the corners of what the telephone wrote belong, by its Exif mark: the first of its first row, then the last. */
    @ParameterizedTest
    @CsvSource({
        "1, top left, top right",
        "2, top right, top left",
        "3, bottom right, bottom left",
        "4, bottom left, bottom right",
        "5, top left, bottom left",
        "6, top right, bottom right",
        "7, bottom right, top right",
        "8, bottom left, top left",
        "9, top left, top right"
    })
    void aPhotographIsKeptUprightThoughItsMarkIsNot(int mark, String first, String last) throws IOException {
        var photograph = new BufferedImage(60, 30, BufferedImage.TYPE_INT_RGB);
        var pen = photograph.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, 15, 15);
        pen.setColor(Color.GREEN);
        pen.fillRect(45, 0, 15, 15);
        pen.dispose();
        var jpeg = new ByteArrayOutputStream();
        ImageIO.write(photograph, "jpeg", jpeg);

        var kept = ImageCheck.read(
                "photo.jpg",
                inspection
                        .of("photo.jpg", "image/jpeg", marked(jpeg.toByteArray(), mark))
                        .content());

        assertThat(kept.getWidth()).isEqualTo(mark > 4 && mark < 9 ? 30 : 60);
        assertThat(corner(kept, Color.RED)).isEqualTo(first);
        assertThat(corner(kept, Color.GREEN)).isEqualTo(last);
    }

    private static String corner(BufferedImage image, Color colour) {
        for (int y : new int[] {4, image.getHeight() - 5}) {
            for (int x : new int[] {4, image.getWidth() - 5}) {
                var found = new Color(image.getRGB(x, y));
                if (Math.abs(found.getRed() - colour.getRed()) < 60
                        && Math.abs(found.getGreen() - colour.getGreen()) < 60) {
                    return (y == 4 ? "top " : "bottom ") + (x == 4 ? "left" : "right");
                }
            }
        }
        return "nowhere";
    }

    /** The same, with an Exif segment that holds that one mark (TIFF 6.0, tag 274). */
    private static byte[] marked(byte[] jpeg, int mark) {
        var exif = new byte[] {
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            18,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) mark,
            0,
            0,
            0,
            0,
            0,
            0
        };
        var marked = new ByteArrayOutputStream();
        marked.write(jpeg, 0, 2);
        marked.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (exif.length + 2)});
        marked.writeBytes(exif);
        marked.write(jpeg, 2, jpeg.length - 2);
        return marked.toByteArray();
    }

    @Test
    void anOfficeTextIsKeptUnlessItHoldsMoreThanWords() throws IOException {
        var odt = zip("mimetype", TEXT, "content.xml", "<office/>");
        var docx = zip("[Content_Types].xml", "<Types/>", "word/document.xml", "<w:document/>");
        assertThat(inspection.of("note.odt", TEXT, odt).format()).isEqualTo(Format.ODT);
        assertThat(inspection.of("note.docx", null, docx).format()).isEqualTo(Format.DOCX);

        assertUnfit(Why.DISAGREES, "note.docx", null, odt);
        assertUnfit(Why.DISAGREES, "note.odt", null, zip("a.txt", "a"));
        assertUnfit(Why.ACTIVE, "note.docx", null, zip("word/document.xml", "<w/>", "word/vbaProject.bin", "x"));
        assertUnfit(
                Why.ACTIVE,
                "note.docx",
                null,
                zip(
                        "word/document.xml",
                        "<w/>",
                        "word/_rels/settings.xml.rels",
                        "<Relationship Type=\"x/attachedTemplate\" Target=\"http://a/b.dotm\" TargetMode=\"External\"/>"));
        assertUnfit(Why.ARCHIVE, "note.docx", null, zip("word/document.xml", "<w/>", "inner.zip", "x"));
        assertUnfit(Why.ARCHIVE, "note.docx", null, zip("word/document.xml", "0".repeat(5_000_000)));
    }

    private void assertUnfit(Why why, String name, String declared, byte[] content) {
        assertThatThrownBy(() -> inspection.of(name, declared, content))
                .as(name)
                .isInstanceOfSatisfying(
                        UnfitFile.class, unfit -> assertThat(unfit.why()).isEqualTo(why));
    }

    private static byte[] image(String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private static byte[] zip(String... entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry(entries[i]));
                zip.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
