package org.turnstone.mime;

/**
 * How a camera was held, as its picture says (Exif 2.3 section 4.6.4, tag 274): 1 to 8, of which 1 is upright, the even
 * ones are mirrored, and from 5 on width and height change places.
 */
public final class JpegOrientation {

    public static final int UPRIGHT = 1;

    private static final int TAG = 0x0112;
    private static final int MOST_ENTRIES = 200;

    private JpegOrientation() {}

    /** {@link #UPRIGHT} for what does not say, or is no JPEG. */
    public static int of(byte[] bytes) {
        BinaryFile file = new BinaryFile(bytes);
        int at = 2;
        while (file.big16(0) == 0xffd8 && file.at(at) == 0xff && at + 10 < file.length()) {
            int marker = file.at(at + 1);
            if (marker == 0xda) {
                break;
            }
            if (marker == 0xe1 && file.holds(at + 4, "Exif\0\0")) {
                return exif(file, at + 10);
            }
            at += 2 + Math.max(2, file.big16(at + 2));
        }
        return UPRIGHT;
    }

    private static int exif(BinaryFile file, int tiff) {
        boolean little = file.holds(tiff, "II");
        int entries = tiff + four(file, tiff + 4, little);
        int count = Math.min(MOST_ENTRIES, two(file, entries, little));
        for (int i = 0; i < count; i++) {
            int entry = entries + 2 + 12 * i;
            if (two(file, entry, little) == TAG) {
                int value = two(file, entry + 8, little);
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    private static int two(BinaryFile file, int place, boolean little) {
        return little ? file.little16(place) : file.big16(place);
    }

    /** Far beyond any file is as good as beyond it. */
    private static int four(BinaryFile file, int place, boolean little) {
        return little ? file.little24(place) : file.big32(place) & 0xffffff;
    }
}
