package fr.convive.document;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads a PDF through and refuses what acts: scripts, launches, files within, XFA; and what hides: encryption. */
final class PdfCheck {

    private static final int MOST_OBJECTS = 500_000;
    private static final Set<String> ACTS = Set.of("JavaScript", "Launch", "ImportData", "Rendition", "Movie");
    private static final Set<String> KEYS = Set.of("JS", "XFA", "EmbeddedFiles", "EF");

    private PdfCheck() {}

    static void check(String fileName, byte[] content) {
        try (var document = Loader.loadPDF(content)) {
            if (document.isEncrypted()) {
                throw new UnfitFile(fileName, UnfitFile.Why.ENCRYPTED);
            }
            if (document.getNumberOfPages() == 0) {
                throw new UnfitFile(fileName, UnfitFile.Why.UNREADABLE);
            }
            walk(fileName, document.getDocument().getTrailer());
        } catch (InvalidPasswordException locked) {
            throw new UnfitFile(fileName, UnfitFile.Why.ENCRYPTED);
        } catch (IOException | IllegalArgumentException | ClassCastException broken) {
            throw new UnfitFile(fileName, UnfitFile.Why.UNREADABLE);
        }
    }

    private static void walk(String fileName, COSBase root) {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        var next = new ArrayDeque<COSBase>();
        next.push(root);
        while (!next.isEmpty()) {
            var one = next.pop();
            var base = one instanceof COSObject reference ? reference.getObject() : one;
            if (base == null || !seen.add(base)) {
                continue;
            }
            if (seen.size() > MOST_OBJECTS) {
                throw new UnfitFile(fileName, UnfitFile.Why.UNREADABLE);
            }
            if (base instanceof COSDictionary dictionary) {
                refuseActive(fileName, dictionary);
                dictionary.getValues().forEach(next::push);
            } else if (base instanceof COSArray array) {
                array.forEach(item -> {
                    if (item != null) {
                        next.push(item);
                    }
                });
            }
        }
    }

    private static void refuseActive(String fileName, COSDictionary dictionary) {
        boolean acts =
                dictionary.getDictionaryObject(COSName.S) instanceof COSName name && ACTS.contains(name.getName());
        boolean holds = dictionary.keySet().stream().anyMatch(key -> KEYS.contains(key.getName()));
        boolean embedded = dictionary.getDictionaryObject(COSName.TYPE) instanceof COSName type
                && type.getName().equals("EmbeddedFile");
        if (acts || holds || embedded) {
            throw new UnfitFile(fileName, UnfitFile.Why.ACTIVE);
        }
    }
}
