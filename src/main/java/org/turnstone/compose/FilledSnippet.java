package org.turnstone.compose;

/** A template for the form's script. The HTML is sanitised, and reduced again by the editor. */
public record FilledSnippet(String to, String subject, boolean rich, String text, String html) {}
