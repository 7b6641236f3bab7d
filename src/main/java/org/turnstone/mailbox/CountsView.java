package org.turnstone.mailbox;

/**
 * The counts of one mailbox, to be put where a page shows them.
 *
 * @param folder as the tree has it, without those below it
 * @param open whether it is the one whose list is on the page
 * @param note what stands beside the list's name; empty for nothing
 */
public record CountsView(FolderItem folder, boolean open, String note) {

    /** What the document is called while the list stands alone. */
    public String title() {
        return ListNotes.headed(folder.label(), note);
    }
}
