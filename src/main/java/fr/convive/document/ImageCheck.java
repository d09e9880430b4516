package fr.convive.document;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Draws an image anew, so that nothing but its pixels is kept: no place, no device, no hidden text. */
final class ImageCheck {

    private static final long MOST_PIXELS = 50_000_000;

    private ImageCheck() {}

    static byte[] redrawn(String fileName, Format format, byte[] content) {
        try {
            var image = read(fileName, content);
            if (format == Format.JPEG) {
                return written(Turn.of(content).upright(image), "jpeg");
            }
            var plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
            draw(image, plain);
            return written(plain, "png");
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw new UnfitFile(fileName, UnfitFile.Why.UNREADABLE);
        }
    }

    /** The image no wider nor higher than that, as PNG. */
    static byte[] small(BufferedImage image, int most) throws IOException {
        double scale = Math.min(1, (double) most / Math.max(image.getWidth(), image.getHeight()));
        var small = new BufferedImage(
                Math.max(1, (int) (image.getWidth() * scale)),
                Math.max(1, (int) (image.getHeight() * scale)),
                BufferedImage.TYPE_INT_RGB);
        draw(image, small);
        return written(small, "png");
    }

    /** Its size is asked before its pixels are. */
    static BufferedImage read(String fileName, byte[] content) throws IOException {
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new UnfitFile(fileName, UnfitFile.Why.UNREADABLE);
            }
            var reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw new UnfitFile(fileName, UnfitFile.Why.HEAVY);
                }
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        }
    }

    private static void draw(BufferedImage from, BufferedImage onto) {
        Graphics2D pen = onto.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(from, 0, 0, onto.getWidth(), onto.getHeight(), null);
        pen.dispose();
    }

    private static byte[] written(BufferedImage image, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }
}
