package org.turnstone.search;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the search and of what it finds. */
@MessageBundle("search")
public interface SearchTexts {

    @Message("Search")
    String title();

    @Message("Results for {query}")
    String titleOf(String query);

    @Message("Found messages")
    String listLabel();

    @Message(
            "{#if searched == total}{#if total == 1}Searched 1 folder.{#else}Searched all {total} folders.{/if}{#else}Searched {searched} of {total} folders.{/if}")
    String coverage(int searched, int total);

    @Message("No folder was searched.")
    String coverageNone();

    @Message(
            "{#if count == 1}1 was skipped, because the server took too long: {names}.{#else}{count} were skipped, because the server took too long: {names}.{/if}")
    String skippedLate(int count, String names);

    @Message("The server could not search {names} for this.")
    String skippedRefused(String names);

    @Message("Search them again")
    String skippedRetry();

    @Message("Go on searching")
    String goOn();

    @Message("Still searching…")
    String goingOn();

    @Message("Only folders that had not been searched yet are shown here.")
    String onlyRest();

    @Message("All results")
    String allResults();

    @Message("{names} were left out.")
    String leftOut(String names);

    @Message("Search there too")
    String leftOutSearch();

    @Message("“{name}:” is not something to search by, so it was searched for as a word.")
    String unknownOperator(String name);

    @Message("“{name}:” needs something behind it, and was left out.")
    String emptyValue(String name);

    @Message("“{name}:{value}” could not be understood, and was left out.")
    String unknownValue(String name, String value);

    @Message("The search was too long: only its beginning was used.")
    String tooLong();

    @Message("Folders count for the whole search: “in:” cannot stand beside OR or within what is left out.")
    String folderForAll();

    @Message("There is no folder called “{name}”.")
    String unknownFolder(String name);

    @Message("{#if count == 1}1 more in {folder}{#else}{shown} more in {folder}{/if}")
    String moreIn(int count, String shown, String folder);

    @Message("Look further in {folder}, where not all messages were looked at")
    String perhapsMoreIn(String folder);

    @Message("Nothing was found")
    String nothingTitle();

    @Message("Fewer words find more. Words are looked for in the text, the subject and the names of a message.")
    String nothingText();

    @Message("What are you looking for?")
    String startTitle();

    @Message("Recent searches")
    String recentTitle();

    @Message("Forget them")
    String recentForget();

    @Message("Your recent searches are forgotten.")
    String recentForgotten();

    @Message("Searches")
    String savedTitle();

    @Message("Save this search")
    String save();

    @Message("Save")
    String saveSubmit();

    @Message("Name")
    String saveName();

    @Message("It will stand beside your folders, and always find what is there then.")
    String saveText();

    @Message("Search saved as {name}.")
    String saved(String name);

    @Message("Search renamed to {name}.")
    String renamed(String name);

    @Message("Search {name} removed.")
    String removed(String name);

    @Message("Change {name}")
    String change(String name);

    @Message("Rename")
    String rename();

    @Message("Remove")
    String remove();

    @Message("What you can type")
    String helpTitle();

    @Message("Somebody wrote it; “me” is you")
    String helpFrom();

    @Message("It was sent to somebody, in whichever way")
    String helpTo();

    @Message("Words in the subject")
    String helpSubject();

    @Message("Words next to each other")
    String helpPhrase();

    @Message("Without a word")
    String helpNot();

    @Message("One or the other")
    String helpOr();

    @Message("Something is attached, or a file with that name")
    String helpFiles();

    @Message("Not read yet; also read, starred, answered, pinned, muted")
    String helpIs();

    @Message("In a folder; “anywhere” includes Junk and Trash")
    String helpIn();

    @Message("Received in that time")
    String helpDates();

    @Message("Older or newer than days, weeks, months, years: 2d, 3w, 1m, 1y")
    String helpAges();

    @Message("Larger or smaller than that")
    String helpSizes();

    @Message("From a mailing list")
    String helpList();

    @Message("{#if count == 1}1 message marked.{#else}{count} messages marked.{/if}")
    String marked(int count);

    @Message("{#if count == 1}1 message moved.{#else}{count} messages moved.{/if}")
    String moved(int count);

    @Message("{#if count == 1}1 message archived.{#else}{count} messages archived.{/if}")
    String archived(int count);

    @Message("{#if count == 1}1 message moved to Trash.{#else}{count} messages moved to Trash.{/if}")
    String trashed(int count);

    @Message("{#if count == 1}1 message moved back.{#else}{count} messages moved back.{/if}")
    String movedBack(int count);

    @Message("{#if count == 1}1 message marked as read.{#else}{count} messages marked as read.{/if}")
    String read(int count);

    @Message("{#if count == 1}1 message marked as unread.{#else}{count} messages marked as unread.{/if}")
    String unread(int count);

    @Message("{#if count == 1}1 message is as it was before.{#else}{count} messages are as they were before.{/if}")
    String unmarked(int count);

    @Message(
            "{done} {#if count == 1}Of 1 other the mail server did not say so: search again to see where it is.{#else}Of {count} others the mail server did not say so: search again to see where they are.{/if}")
    String butLeft(String done, int count);
}
