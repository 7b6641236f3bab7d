package org.turnstone.web;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The keys, which are Gmail's, since fingers know them. This table is all there is: the help dialog is rendered from it,
 * and the controller "hotkey" binds what the dialog says. What a key does is the {@code data-key} of the button it
 * presses, or an event that a controller takes.
 */
enum Hotkey {
    NEXT("j", "next"),
    PREVIOUS("k", "previous"),
    OPEN("o", "open"),
    NEXT_CARD("n", "next-card"),
    PREVIOUS_CARD("p", "previous-card"),
    LIST("u", "list"),
    SELECT("x", "select"),
    NONE("Escape", "none"),
    ARCHIVE("e", "archive"),
    TRASH("#", "trash"),
    JUNK("!", "junk"),
    MOVE("v", "move"),
    LABEL("l", "label"),
    SNOOZE("b", "snooze"),
    MUTE("m", "mute"),
    STAR("s", "star"),
    READ("Shift-I", "read"),
    UNREAD("Shift-U", "unread"),
    COMPOSE("c", "compose"),
    REPLY("r", "reply"),
    REPLY_ALL("a", "reply-all"),
    REPLY_LIST("Shift-L", "reply-list"),
    FORWARD("f", "forward"),
    PRINT("Shift-P", "print"),
    UNDO("z", "undo"),
    GO_INBOX("g i", "go-INBOX"),
    GO_SNOOZED("g b", "go-snoozed"),
    GO_DRAFTS("g d", "go-DRAFTS"),
    GO_SENT("g t", "go-SENT"),
    GO_ARCHIVE("g a", "go-ARCHIVE"),
    SEARCH("/", "search"),
    HELP("?", "help");

    private static final Pattern SEPARATOR = Pattern.compile("[ -]");

    private final String keys;
    private final String does;

    Hotkey(String keys, String does) {
        this.keys = keys;
        this.does = does;
    }

    /** As the browser names them: {@code j}, {@code Shift-I}, {@code g i} for one after the other. */
    String keys() {
        return keys;
    }

    String does() {
        return does;
    }

    /** What is printed on the keys. */
    List<String> caps() {
        return Arrays.asList(SEPARATOR.split(keys, 0));
    }

    /** What it does, for people. */
    String words(WebTexts texts) {
        return switch (this) {
            case NEXT -> texts.keyNext();
            case PREVIOUS -> texts.keyPrevious();
            case OPEN -> texts.keyOpen();
            case NEXT_CARD -> texts.keyNextCard();
            case PREVIOUS_CARD -> texts.keyPreviousCard();
            case LIST -> texts.keyList();
            case SELECT -> texts.keySelect();
            case NONE -> texts.keyNone();
            case ARCHIVE -> texts.keyArchive();
            case TRASH -> texts.keyTrash();
            case JUNK -> texts.keyJunk();
            case MOVE -> texts.keyMove();
            case LABEL -> texts.keyLabel();
            case SNOOZE -> texts.keySnooze();
            case MUTE -> texts.keyMute();
            case STAR -> texts.keyStar();
            case READ -> texts.keyRead();
            case UNREAD -> texts.keyUnread();
            case COMPOSE -> texts.keyCompose();
            case REPLY -> texts.keyReply();
            case REPLY_ALL -> texts.keyReplyAll();
            case REPLY_LIST -> texts.keyReplyList();
            case FORWARD -> texts.keyForward();
            case PRINT -> texts.keyPrint();
            case UNDO -> texts.keyUndo();
            case GO_INBOX -> texts.keyGoInbox();
            case GO_SNOOZED -> texts.keyGoSnoozed();
            case GO_DRAFTS -> texts.keyGoDrafts();
            case GO_SENT -> texts.keyGoSent();
            case GO_ARCHIVE -> texts.keyGoArchive();
            case SEARCH -> texts.keySearch();
            case HELP -> texts.keyHelp();
        };
    }
}
