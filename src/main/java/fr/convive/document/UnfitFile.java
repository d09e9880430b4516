package fr.convive.document;

/** A file that is not a PDF, PNG or JPEG of 10 MB at most, or whose name says another kind than its bytes. */
public class UnfitFile extends RuntimeException {

    UnfitFile(String fileName) {
        super(fileName);
    }
}
