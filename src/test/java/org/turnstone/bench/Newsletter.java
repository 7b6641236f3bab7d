package org.turnstone.bench;

import java.util.random.RandomGenerator;

/** A newsletter as they are: nested tables, a style sheet, links that track, remote pictures and a pixel. */
public final class Newsletter {

    private Newsletter() {}

    public static String of(RandomGenerator random, int size) {
        var html = new StringBuilder(
                "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>News</title><style>\n");
        for (int i = 0; i < 90; i++) {
            html.append(".c%d{margin:%dpx;padding:%dpx;font:%dpx/1.4 Arial,sans-serif;color:#%06x}\n"
                    .formatted(i, i % 9, i % 13, 11 + i % 7, random.nextInt(1 << 24)));
        }
        html.append("</style></head><body bgcolor=\"#f4f4f4\" style=\"margin:0\"><center>\n");
        while (html.length() < size) {
            html.append(block(random));
        }
        return html + "<img src=\"https://track.example.com/o.gif\" width=\"1\" height=\"1\"></center></body></html>\n";
    }

    private static String block(RandomGenerator random) {
        int number = random.nextInt(90);
        return """
                <table width="600" cellpadding="0" cellspacing="0" class="c%d" style="width:600px;background:#%06x"><tr><td style="padding:12px">
                <a href="https://click.example.com/t/%x?utm_source=nl"><img src="https://img.example.com/%d.jpg" width="560" height="180" alt="Banner" style="display:block;border:0"></a>
                <h2 style="font-family:Georgia,serif;font-size:22px;color:#333">%s</h2><p style="font-size:14px;line-height:21px;margin:0 0 12px">%s</p>
                <table><tr><td bgcolor="#0a66c2" style="border-radius:4px"><a href="https://click.example.com/b/%x" style="display:inline-block;padding:10px 22px;color:#fff;text-decoration:none">Read more</a></td></tr></table></td></tr></table>
                """
                .formatted(
                        number,
                        random.nextInt(0xe00000, 0xffffff),
                        random.nextLong(),
                        number,
                        Words.ENGLISH.phrase(random, 5),
                        Words.any(random).phrase(random, 60),
                        random.nextLong());
    }
}
