package org.turnstone.account;

/** Told when the last browser on which an account was signed in has left: nothing may use its password any longer. */
public record SignedOut(Account account) {}
