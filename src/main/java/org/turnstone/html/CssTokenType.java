package org.turnstone.html;

/** The kinds of token of CSS Syntax Level 3 section 4 that we tell apart. */
enum CssTokenType {
    IDENT,
    FUNCTION,
    AT_KEYWORD,
    HASH,
    STRING,
    URL,
    NUMBER,
    PERCENTAGE,
    DIMENSION,
    /** Every single character that means itself: colon, semicolon, comma, brackets and the specification's delims. */
    DELIM,
    WHITESPACE,
    /** A bad string or a bad address: what holds one is dropped. */
    BAD
}
