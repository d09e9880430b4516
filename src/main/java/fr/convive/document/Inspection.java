package fr.convive.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Looks into a file before it is kept: what it is, whether it is allowed, and what of it stays. */
@Component
class Inspection {

    private final Tika tika = new Tika();
    private final Set<Format> allowed;
    private final Bounded bounded;

    Inspection(@Value("${convive.pieces.formats:PDF,PNG,JPEG,ODT,DOCX}") String formats, Bounded bounded) {
        this.allowed = Arrays.stream(formats.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .map(word -> Format.valueOf(word.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
        this.bounded = bounded;
    }

    /** A file that may be kept: its kind and the bytes that stay. */
    @SuppressWarnings("ArrayRecordComponent") // bytes are handed on, never compared
    record Fit(Format format, byte[] content) {}

    Fit of(String fileName, @Nullable String declared, byte[] content) {
        if (content.length == 0) {
            throw new UnfitFile(fileName, UnfitFile.Why.EMPTY);
        }
        if (content.length > Documents.MOST_BYTES) {
            throw new UnfitFile(fileName, UnfitFile.Why.HEAVY);
        }
        var named = Format.named(fileName)
                .filter(allowed::contains)
                .orElseThrow(() -> new UnfitFile(fileName, UnfitFile.Why.KIND));
        var found = bounded.open(fileName, () -> found(fileName, content));
        if (found.filter(named::equals).isEmpty() || !agrees(declared, named)) {
            throw new UnfitFile(fileName, UnfitFile.Why.DISAGREES);
        }
        return new Fit(named, bounded.open(fileName, () -> kept(fileName, named, content)));
    }

    /** What the bytes say. */
    private Optional<Format> found(String fileName, byte[] content) {
        var type = tika.detect(content);
        if (type.equals("application/zip") || type.contains("opendocument") || type.contains("tika-ooxml")) {
            return new ArchiveCheck(fileName).read(content);
        }
        return Arrays.stream(Format.values())
                .filter(format -> !format.isArchive() && format.mediaType().equals(type))
                .findFirst();
    }

    /** Nothing declared, or bytes and no more, contradicts nothing. */
    private static boolean agrees(@Nullable String declared, Format format) {
        if (declared == null || declared.isBlank()) {
            return true;
        }
        var type = declared.split(";")[0].strip().toLowerCase(Locale.ROOT);
        return type.equals("application/octet-stream")
                || type.equals(format.mediaType())
                || (format == Format.JPEG && type.equals("image/jpg"));
    }

    private static byte[] kept(String fileName, Format format, byte[] content) {
        if (format == Format.PDF) {
            PdfCheck.check(fileName, content);
        }
        return format.isImage() ? ImageCheck.redrawn(fileName, format, content) : content;
    }
}
