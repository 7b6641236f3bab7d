package org.turnstone.security;

/**
 * The two origins where mail content comes from a host of its own (ADR 29).
 *
 * @param pages of the application's pages
 * @param content of messages, their files and pictures
 * @param frameScriptHash {@code sha256-…} of the one script that runs beside a message there
 */
record TwoHosts(String pages, String content, String frameScriptHash) {}
