package org.turnstone.web;

import io.quarkus.qute.TemplateInstance;

/**
 * What changes on a page that stays open, as Turbo reads it: each action names an element by its id, or several by a
 * selector, and brings the fragment that page's owner also paints it with.
 */
public final class TurboStreams {

    /** The media type a Turbo page accepts and this is sent as. */
    public static final String MEDIA_TYPE = "text/vnd.turbo-stream.html";

    private final StringBuilder html = new StringBuilder();

    TurboStreams() {}

    public TurboStreams append(String target, TemplateInstance content) {
        return action("append", target, content);
    }

    public TurboStreams prepend(String target, TemplateInstance content) {
        return action("prepend", target, content);
    }

    public TurboStreams before(String target, TemplateInstance content) {
        return action("before", target, content);
    }

    public TurboStreams after(String target, TemplateInstance content) {
        return action("after", target, content);
    }

    /** Puts the fragment in the element's place. */
    public TurboStreams replace(String target, TemplateInstance content) {
        return action("replace", target, content);
    }

    /** Puts the fragment in the place of whatever the selector finds: of nothing, where the page is another one. */
    public TurboStreams replaceEach(String selector, TemplateInstance content) {
        return action("replace", "targets", selector, content);
    }

    /** Puts the fragment inside the element. */
    public TurboStreams update(String target, TemplateInstance content) {
        return action("update", target, content);
    }

    public TurboStreams remove(String target) {
        html.append("<turbo-stream action=\"remove\" target=\"")
                .append(quoted(target))
                .append("\"></turbo-stream>\n");
        return this;
    }

    /** The list on the page is asked for again, as when the server tells of a change: rows have changed their places. */
    public TurboStreams lookAgain() {
        html.append("<turbo-stream action=\"look-again\"></turbo-stream>\n");
        return this;
    }

    /**
     * Opens a message in the reading pane.
     *
     * @param path its address, a path of ours; empty for the one that is open, as it is now
     */
    public TurboStreams read(String path) {
        html.append("<turbo-stream action=\"read\" href=\"")
                .append(quoted(path))
                .append("\"></turbo-stream>\n");
        return this;
    }

    /** Adds a fragment that consists of streams already. */
    public TurboStreams and(TemplateInstance streams) {
        html.append(streams.render());
        return this;
    }

    private TurboStreams action(String action, String target, TemplateInstance content) {
        return action(action, "target", target, content);
    }

    private TurboStreams action(String action, String where, String target, TemplateInstance content) {
        html.append("<turbo-stream action=\"")
                .append(action)
                .append("\" ")
                .append(where)
                .append("=\"")
                .append(quoted(target))
                .append("\"><template>")
                .append(content.render())
                .append("</template></turbo-stream>\n");
        return this;
    }

    private static String quoted(String attribute) {
        return attribute.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
