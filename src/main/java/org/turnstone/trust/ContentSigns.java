package org.turnstone.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.turnstone.html.Sanitized;
import org.turnstone.mime.Attachment;
import org.turnstone.trust.Evidence.Kind;

/** Links that lie and files that run. */
final class ContentSigns {

    /** What a system runs, installs or mounts on a double click. */
    private static final Set<String> PROGRAMS = Set.of(
            "apk",
            "app",
            "appx",
            "appxbundle",
            "bat",
            "chm",
            "cmd",
            "com",
            "cpl",
            "deb",
            "dll",
            "dmg",
            "exe",
            "gadget",
            "hta",
            "img",
            "inf",
            "iso",
            "jar",
            "jnlp",
            "js",
            "jse",
            "lnk",
            "msi",
            "msix",
            "msp",
            "mst",
            "pif",
            "pkg",
            "ps1",
            "psm1",
            "reg",
            "rpm",
            "scf",
            "scr",
            "sct",
            "url",
            "vbe",
            "vbs",
            "vhd",
            "vhdx",
            "wsc",
            "wsf",
            "wsh",
            "xll");

    /** What people open without a thought: in front of a program's ending it is a disguise. */
    private static final Set<String> HARMLESS = Set.of(
            "avi", "bmp", "csv", "doc", "docx", "eml", "gif", "htm", "html", "jpeg", "jpg", "mov", "mp3", "mp4", "odp",
            "ods", "odt", "pdf", "png", "ppt", "pptx", "rtf", "txt", "wav", "xls", "xlsx", "xml", "zip");

    private static final Set<String> PAGES = Set.of("htm", "html", "mht", "mhtml", "shtml", "svg", "xht", "xhtml");

    private static final Set<String> WITH_MACROS =
            Set.of("docm", "dotm", "ppam", "ppsm", "pptm", "xlam", "xlsm", "xltm");

    private ContentSigns() {}

    /** @param own whether the sender's domain is taken for its own: then it may lead its name through others */
    static List<Evidence> of(Examined message, boolean own) {
        List<Evidence> found = new ArrayList<>();
        message.links().stream()
                .filter(link -> !Organisation.of(link.shownHost()).same(Organisation.of(link.targetHost())))
                .map(link -> link(message, link, own))
                .forEach(found::add);
        message.attachments().forEach(attachment -> attachment(attachment, found));
        return found;
    }

    /**
     * Newsletters count who follows a link: one with the sender's own name, or one that leads where people are taken off
     * the list. A stranger whose own pages do that is the fraud itself.
     */
    private static Evidence link(Examined message, Sanitized.MisleadingLink link, boolean own) {
        boolean name = own && message.organisation().same(Organisation.of(link.shownHost()));
        Organisation target = Organisation.of(link.targetHost());
        boolean counted = message.carriers().contains(target)
                && (!message.organisation().equals(target) || message.heard().orElse(false));
        return new Evidence(
                name || counted ? Kind.LINK_ELSEWHERE : Kind.MISLEADING_LINK, link.targetHost(), link.shownHost());
    }

    private static void attachment(Attachment attachment, List<Evidence> found) {
        String name = attachment.fileName();
        String extension = extension(name);
        if (PROGRAMS.contains(extension)) {
            String stem = name.substring(0, name.lastIndexOf('.')).strip();
            found.add(Evidence.of(HARMLESS.contains(extension(stem)) ? Kind.DISGUISED_PROGRAM : Kind.PROGRAM, name));
        } else if (PAGES.contains(extension)) {
            found.add(Evidence.of(Kind.PAGE_ATTACHED, name));
        } else if (WITH_MACROS.contains(extension)) {
            found.add(Evidence.of(Kind.MACROS_ATTACHED, name));
        }
    }

    /** What stands behind the last dot, which Windows finds even where spaces or dots follow. */
    private static String extension(String name) {
        int end = name.length();
        while (end > 0 && (name.charAt(end - 1) == '.' || name.charAt(end - 1) == ' ')) {
            end--;
        }
        String trimmed = name.substring(0, end);
        return trimmed.substring(trimmed.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
