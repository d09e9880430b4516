package fr.convive;

import java.nio.charset.StandardCharsets;

/** Files that people send: for tests. */
public final class Scans {

    /** One blank page. */
    public static final byte[] PAGE = page("");

    private Scans() {}

    /** One blank page that differs from another by a word. */
    public static byte[] page(String word) {
        return ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj "
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n% " + word
                        + "\ntrailer<</Root 1 0 R>>\n%%EOF\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
