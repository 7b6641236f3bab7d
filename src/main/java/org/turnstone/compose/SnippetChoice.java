package org.turnstone.compose;

/** A template in the menu of the form. */
public record SnippetChoice(long id, String name) {}
