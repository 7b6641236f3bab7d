package org.turnstone.imap;

import java.io.IOException;
import java.io.InputStream;

/** Reads a message or a part of it while it arrives. */
@FunctionalInterface
public interface SectionReader {

    /** Takes in the octets as stored; they cannot be read once this has returned. */
    void read(InputStream octets) throws IOException;
}
