package org.turnstone.web;

import java.util.Locale;

/**
 * The icons there are: each a shape of Tabler's outline set (or, where the name says so, of its filled set). What is not
 * in this list is not in the sprite, and a template that asks for it does not build.
 */
public enum Icon {
    ALERT("alert-hexagon"),
    ALIGN_START("align-left"),
    ANSWERED("arrow-back-up"),
    ARCHIVE("archive"),
    ATTACHMENT("paperclip"),
    BACK("chevron-left"),
    BAN("ban"),
    BOLD("bold"),
    CHECK("check"),
    CLEAR_FORMAT("clear-formatting"),
    CLOSE("x"),
    CODE("code"),
    COLOUR("palette"),
    COMPOSE("pencil"),
    COMPUTER("device-desktop"),
    COPY("copy"),
    DENSITY("baseline-density-medium"),
    DOWN("chevron-down"),
    DOWNLOAD("download"),
    DRAFTS("file"),
    EXPAND("arrows-maximize"),
    FILE("file-text"),
    FILE_ARCHIVE("file-zip"),
    FILE_AUDIO("music"),
    FILE_CALENDAR("calendar"),
    FILE_IMAGE("photo"),
    FILE_TABLE("table"),
    FILE_VIDEO("video"),
    FILTER("adjustments-horizontal"),
    FOLDER("folder"),
    FOLDER_NEW("folder-plus"),
    FORWARD("arrow-forward-up"),
    HEADING("heading"),
    HELP("keyboard"),
    IMAGE("photo"),
    INBOX("inbox"),
    INFO("info-circle"),
    ITALIC("italic"),
    JUNK("alert-hexagon"),
    LABEL("tag"),
    LINK("link"),
    LIST("list"),
    LIST_NUMBERS("list-numbers"),
    LOCK("lock"),
    MENU("menu-2"),
    MESSAGE("mail"),
    MESSAGE_OPEN("mail-opened"),
    MINIMISE("minus"),
    MOON("moon"),
    MORE("dots"),
    MOVE("folder-symlink"),
    MUTE("bell-off"),
    NEW_WINDOW("external-link"),
    NEXT("chevron-right"),
    OFFLINE("cloud-off"),
    OK("circle-check"),
    PEOPLE("users"),
    PIN("pin"),
    PINNED("pin", true),
    PLUS("plus"),
    PRINT("printer"),
    QUOTE("quote"),
    REDIRECT("mail-forward"),
    REDO("arrow-forward"),
    REFRESH("refresh"),
    REPLY("arrow-back-up"),
    REPLY_ALL("arrow-back-up-double"),
    SEARCH("search"),
    SEND("send"),
    SENT("send"),
    SETTINGS("settings"),
    SIGN_OUT("logout"),
    STAR("star"),
    STARRED("star", true),
    STRIKE("strikethrough"),
    SUN("sun"),
    TEMPLATE("template"),
    TEXT("text-size"),
    TIME("clock"),
    TRASH("trash"),
    TRUSTED("shield-check"),
    UNDERLINE("underline"),
    UNDO("arrow-back"),
    UP("chevron-up"),
    WARNING("alert-triangle");

    private final String shape;
    private final boolean filled;

    Icon(String shape) {
        this(shape, false);
    }

    Icon(String shape, boolean filled) {
        this.shape = shape;
        this.filled = filled;
    }

    /** The name in templates and in the sprite: {@code reply-all}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where the shape lies in Tabler's package, below {@code icons/}. */
    String file() {
        return (filled ? "filled/" : "outline/") + shape + ".svg";
    }

    boolean filled() {
        return filled;
    }

    /**
     * One use of it.
     *
     * @param kind a class beside {@code icon}; may be empty
     */
    String markup(String kind) {
        return "<svg class=\"icon" + (kind.isEmpty() ? "" : " " + kind) + "\" aria-hidden=\"true\"><use href=\""
                + Assets.url("icons.svg") + "#" + id() + "\"/></svg>";
    }

    /** A picture of it (SVG) with room around, in a grey that is seen by day and by night. */
    public String picture() {
        return IconSprite.svg(this, "#868d98", "-14 -7 52 38", new ClassPath(Icon.class.getClassLoader()));
    }

    /** The icon of that name. */
    public static Icon of(String id) {
        for (Icon icon : values()) {
            if (icon.id().equals(id)) {
                return icon;
            }
        }
        throw new IllegalArgumentException("no icon is called " + id);
    }
}
