package org.turnstone.conversation;

/**
 * What one message's header says of where it belongs, in hashes.
 *
 * @param uid in its mailbox
 * @param received seconds since 1970 when the server took it in
 * @param id of its Message-ID; 0 where it has none
 * @param references the messages it says it answers, the nearest last
 * @param subject of its {@link SubjectBase}; 0 where nothing is left of it
 * @param reply whether the subject says that it is an answer
 * @param author of the address it is from; 0 where there is none
 * @param mine whether the person themselves wrote it
 */
record Clue(
        long uid, int received, long id, References references, long subject, boolean reply, int author, boolean mine) {

    /** A message whose header nobody can read stands alone. */
    static Clue unreadable(long uid) {
        return new Clue(uid, 0, 0, References.NONE, 0, false, 0, false);
    }
}
