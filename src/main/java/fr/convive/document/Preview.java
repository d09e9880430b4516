package fr.convive.document;

import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.springframework.stereotype.Component;

/** « Aperçu » : the first page of a PDF, or an image, as a small picture. */
@Component
public class Preview {

    private static final int MOST = 1200;
    private static final float DPI = 90;

    private final Documents documents;
    private final Bounded bounded;

    Preview(Documents documents, Bounded bounded) {
        this.documents = documents;
        this.bounded = bounded;
    }

    /** A PNG; nothing for a kind that is not drawn. */
    public Optional<byte[]> of(Document piece) {
        var name = piece.title();
        if (piece.format().isArchive()) {
            return Optional.empty();
        }
        var content = documents.content(piece);
        return Optional.of(bounded.open(name, () -> {
            if (piece.format().isImage()) {
                return ImageCheck.small(ImageCheck.read(name, content), MOST);
            }
            try (var document = Loader.loadPDF(content)) {
                return ImageCheck.small(new PDFRenderer(document).renderImageWithDPI(0, DPI), MOST);
            }
        }));
    }
}
