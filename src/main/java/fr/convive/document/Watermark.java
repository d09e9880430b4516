package fr.convive.document;

import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/** « PROJET » across each page, under its text, as an artifact that a screen reader passes over. */
final class Watermark {

    private static final String WORD = "PROJET";
    private static final float SIZE = 130;
    private static final float GREY = 0.9f;
    private static final double ANGLE = Math.toRadians(52);
    private static final int UNITS_PER_EM = 1000;

    private Watermark() {}

    static void on(PDDocument document, InputStream face) throws IOException {
        PDFont font = PDType0Font.load(document, face, true);
        for (PDPage page : document.getPages()) {
            mark(document, page, font);
        }
    }

    private static void mark(PDDocument document, PDPage page, PDFont font) throws IOException {
        float width = font.getStringWidth(WORD) / UNITS_PER_EM * SIZE;
        var box = page.getMediaBox();
        var kind = new COSDictionary();
        kind.setItem(COSName.TYPE, COSName.getPDFName("Pagination"));
        kind.setItem(COSName.SUBTYPE, COSName.getPDFName("Watermark"));
        try (var content =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.PREPEND, true, true)) {
            content.beginMarkedContent(COSName.ARTIFACT, PDPropertyList.create(kind));
            content.beginText();
            content.setNonStrokingColor(GREY, GREY, GREY);
            content.setFont(font, SIZE);
            float x = (float) (box.getWidth() / 2 - Math.cos(ANGLE) * width / 2 + Math.sin(ANGLE) * SIZE / 3);
            float y = (float) (box.getHeight() / 2 - Math.sin(ANGLE) * width / 2 - Math.cos(ANGLE) * SIZE / 3);
            content.setTextMatrix(Matrix.getRotateInstance(ANGLE, x, y));
            content.showText(WORD);
            content.endText();
            content.endMarkedContent();
        }
    }
}
