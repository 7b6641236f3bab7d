package org.turnstone.compose;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the editor and its tools. Key: place, then purpose. */
@MessageBundle("editor")
public interface EditorTexts {

    @Message("Formatting")
    String tools();

    @Message("Undo")
    String toolUndo();

    @Message("Redo")
    String toolRedo();

    @Message("Heading, code and size")
    String toolStyle();

    @Message("Bold")
    String toolBold();

    @Message("Italic")
    String toolItalic();

    @Message("Underline")
    String toolUnderline();

    @Message("Strikethrough")
    String toolStrike();

    @Message("Colours")
    String toolColour();

    @Message("Bulleted list")
    String toolBullets();

    @Message("Numbered list")
    String toolNumbers();

    @Message("Quote")
    String toolQuote();

    @Message("Link")
    String toolLink();

    @Message("Picture in the text")
    String toolPicture();

    @Message("Table")
    String toolTable();

    @Message("Alignment and direction")
    String toolLines();

    @Message("Clear formatting")
    String toolClear();

    @Message("{tool} is on.")
    String toolOn(String tool);

    @Message("{tool} is off.")
    String toolOff(String tool);

    @Message("Plain or formatted text")
    String toolFormat();

    @Message("Text")
    String styleText();

    @Message("Heading 1")
    String styleHeading1();

    @Message("Heading 2")
    String styleHeading2();

    @Message("Heading 3")
    String styleHeading3();

    @Message("Block of code")
    String styleCodeBlock();

    @Message("Code")
    String styleCode();

    @Message("Small")
    String sizeSmall();

    @Message("Normal size")
    String sizeNormal();

    @Message("Large")
    String sizeLarge();

    @Message("Huge")
    String sizeHuge();

    @Message("Text")
    String colourText();

    @Message("Behind the text")
    String colourGround();

    @Message("No colour")
    String colourNone();

    @Message("Grey")
    String colourGrey();

    @Message("Red")
    String colourRed();

    @Message("Orange")
    String colourOrange();

    @Message("Yellow")
    String colourYellow();

    @Message("Green")
    String colourGreen();

    @Message("Blue")
    String colourBlue();

    @Message("Purple")
    String colourPurple();

    @Message("As the text runs")
    String alignStart();

    @Message("Centred")
    String alignCentre();

    @Message("To the right")
    String alignRight();

    @Message("To both edges")
    String alignJustify();

    @Message("Right-to-left text")
    String directionRight();

    @Message("List entry further in")
    String indent();

    @Message("List entry further out")
    String outdent();

    @Message("Line across")
    String rule();

    @Message("Insert a table")
    String tableInsert();

    @Message("Add a row")
    String tableAddRow();

    @Message("Add a column")
    String tableAddColumn();

    @Message("Delete the row")
    String tableDeleteRow();

    @Message("Delete the column")
    String tableDeleteColumn();

    @Message("Delete the table")
    String tableDelete();

    @Message("Address of the link")
    String linkAddress();

    @Message("Apply")
    String linkApply();

    @Message("Remove")
    String linkRemove();

    @Message("A link leads to a web page, a mail address or a telephone number.")
    String linkMalformed();

    @Message("Picture")
    String picture();

    @Message("Kept as it is")
    String keptAsItIs();

    @Message(
            "Alt and F10 leads to the formatting tools, Escape back. Tab moves a list entry in and goes from cell to cell of a table; elsewhere, and after Escape, it leaves the text.")
    String editorKeys();

    @Message("Change to plain text? Formatting, pictures and tables in the text are lost.")
    String formatLoses();
}
