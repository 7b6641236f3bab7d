/**
 * The platform under every page: shell, assets, icons, Turbo streams and replies, dates and numbers in the person's
 * language, addresses of pages.
 *
 * <p>How attributes are safe: Qute escapes {@code & < > " '} in every expression of an {@code .html} template, so a value
 * is safe as text and inside a <em>quoted</em> attribute. Three rules make that enough, and {@code TemplateLintTest} keeps
 * them: every attribute that holds an expression is quoted; no expression stands in an attribute that runs something
 * ({@code on*}, {@code style}, {@code srcdoc}); and {@code href}, {@code action} and {@code src} take only addresses that
 * begin with a path of ours, never a text from a mail.
 */
@NullMarked
package org.turnstone.web;

import org.jspecify.annotations.NullMarked;
