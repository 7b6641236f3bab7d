package org.turnstone.security;

/** What kind of thing a response is, and so which headers guard it. */
public enum Profile {
    /** A page of the application; also every error. What is not told otherwise is this. */
    PAGE,
    /** A script, style sheet, font or picture of the application's own. */
    ASSET,
    /** The HTML of a message, in its frame, with nothing remote. */
    MESSAGE_FRAME,
    /** The HTML of a message whose remote pictures the person asked for; they come through this server. */
    MESSAGE_FRAME_WITH_IMAGES,
    /** The document a PDF is drawn in: scripts of ours, no origin, and no way to ask for anything. */
    PDF_FRAME,
    /** A message laid out for paper, in a tab of its own; its style stands in it, and nothing remote. */
    PRINT,
    /** The same, with remote pictures that the person has asked for; they come through this server. */
    PRINT_WITH_IMAGES,
    /** A part of a message as a download. */
    ATTACHMENT,
    /** A picture, sound or film of a message, checked by its first bytes, to be looked at. */
    IMAGE_PREVIEW,
    /** A picture of another server, checked by its first bytes, for a message's frame. */
    REMOTE_PICTURE,
    /** The source of a message as plain text. */
    SOURCE,
    /** Health and metrics, for machines. */
    HEALTH
}
