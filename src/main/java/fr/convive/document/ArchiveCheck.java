package fr.convive.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipInputStream;

/** Opens an ODT or a DOCX within bounds: no bomb, no archive within, no macro, nothing fetched from outside. */
final class ArchiveCheck {

    private static final int MOST_ENTRIES = 1000;
    private static final int MOST_RATIO = 100;
    private static final long MOST_BYTES = 100L * 1024 * 1024;
    private static final int BUFFER = 8192;

    private final String fileName;
    private final Map<String, String> told = new HashMap<>();

    ArchiveCheck(String fileName) {
        this.fileName = fileName;
    }

    /** What the archive holds, or nothing where it is neither. */
    Optional<Format> read(byte[] content) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            long total = 0;
            int entries = 0;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw new UnfitFile(fileName, UnfitFile.Why.ARCHIVE);
                }
                total += entry(entry.getName(), zip, content.length, total);
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new UnfitFile(fileName, UnfitFile.Why.UNREADABLE);
        }
        return kind();
    }

    private long entry(String name, ZipInputStream zip, int packed, long before) throws IOException {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith("vbaproject.bin") || lower.startsWith("basic/") || lower.startsWith("scripts/")) {
            throw new UnfitFile(fileName, UnfitFile.Why.ACTIVE);
        }
        if (lower.matches(".*\\.(zip|jar|7z|rar|gz|docm|docx|odt|exe|dll|bat|js|vbs)")) {
            throw new UnfitFile(fileName, UnfitFile.Why.ARCHIVE);
        }
        boolean kept = lower.equals("mimetype") || lower.endsWith(".rels") || lower.equals("word/document.xml");
        var text = new StringBuilder();
        var buffer = new byte[BUFFER];
        long size = 0;
        for (int read = zip.read(buffer); read > 0; read = zip.read(buffer)) {
            size += read;
            if (before + size > MOST_BYTES || before + size > (long) packed * MOST_RATIO) {
                throw new UnfitFile(fileName, UnfitFile.Why.ARCHIVE);
            }
            if (kept) {
                text.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
            }
        }
        if (kept) {
            told.put(lower, text.toString());
        }
        return size;
    }

    private Optional<Format> kind() {
        if (told.entrySet().stream()
                .anyMatch(entry -> entry.getKey().endsWith(".rels") && isOutside(entry.getValue()))) {
            throw new UnfitFile(fileName, UnfitFile.Why.ACTIVE);
        }
        if (told.getOrDefault("mimetype", "").startsWith(Format.ODT.mediaType())) {
            return Optional.of(Format.ODT);
        }
        return told.containsKey("word/document.xml") ? Optional.of(Format.DOCX) : Optional.empty();
    }

    /** A link that a reader follows is no danger; a template, an image or an object fetched from outside is. */
    private static boolean isOutside(String relations) {
        return relations
                .toLowerCase(Locale.ROOT)
                .lines()
                .flatMap(line -> java.util.Arrays.stream(line.split("<")))
                .anyMatch(
                        relation -> relation.contains("targetmode=\"external\"") && !relation.contains("/hyperlink\""));
    }
}
