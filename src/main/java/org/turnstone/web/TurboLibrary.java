package org.turnstone.web;

/**
 * Turbo as the browser gets it. Its progress bar adds a {@code <style>} element as soon as Turbo starts, whether it is
 * ever shown or not; our policy refuses inline style, so the one line that does it is taken out. What the bar looks like
 * stands in {@code loading.css}. Its comments stay behind too, but for the one that says whose it is.
 */
final class TurboLibrary {

    private static final String INSTALLS_STYLE = "this.installStylesheetElement();";

    private TurboLibrary() {}

    /** @throws IllegalStateException when another version of Turbo no longer has that line, or has it elsewhere too */
    static String build(ClassPath classPath) {
        String turbo = classPath.text(classPath.webjar("hotwired__turbo") + "dist/turbo.es2017-esm.js");
        int at = turbo.indexOf(INSTALLS_STYLE);
        if (at < 0 || at != turbo.lastIndexOf(INSTALLS_STYLE)) {
            throw new IllegalStateException("Turbo installs its style in another way than it did");
        }
        return OwnLineComments.without(turbo.replace(INSTALLS_STYLE, ""));
    }
}
