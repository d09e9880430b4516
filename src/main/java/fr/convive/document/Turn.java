package fr.convive.document;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/**
 * « Sens » in which a telephone was held, by its Exif mark (tag 274, 1 to 8): what it wrote is drawn upright, for the mark is
 * not kept.
 *
 * @param mirrored left and right are exchanged first
 * @param quarters quarter turns to the right, from 0 to 3
 */
record Turn(boolean mirrored, int quarters) {

    private static final Turn NONE = new Turn(false, 0);

    /** By the mark, from 1: what makes the picture upright. */
    private static final List<Turn> BY_MARK = List.of(
            NONE,
            new Turn(true, 0),
            new Turn(false, 2),
            new Turn(true, 2),
            new Turn(true, 3),
            new Turn(false, 1),
            new Turn(true, 1),
            new Turn(false, 3));

    /** What that JPEG file asks for; nothing where it bears no sound mark. */
    static Turn of(byte[] jpeg) {
        try {
            var exif = JpegMetadataReader.readMetadata(new ByteArrayInputStream(jpeg), List.of(new ExifReader()))
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            var mark = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return mark == null || mark < 1 || mark > BY_MARK.size() ? NONE : BY_MARK.get(mark - 1);
        } catch (JpegProcessingException | IOException | RuntimeException unsound) {
            return NONE;
        }
    }

    BufferedImage upright(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        boolean lies = quarters % 2 == 1;
        var upright = new BufferedImage(lies ? height : width, lies ? width : height, BufferedImage.TYPE_INT_RGB);
        var place = new AffineTransform();
        place.translate(upright.getWidth() / 2.0, upright.getHeight() / 2.0);
        place.quadrantRotate(quarters);
        place.scale(mirrored ? -1 : 1, 1);
        place.translate(-width / 2.0, -height / 2.0);
        var pen = upright.createGraphics();
        pen.drawImage(image, place, null);
        pen.dispose();
        return upright;
    }
}
