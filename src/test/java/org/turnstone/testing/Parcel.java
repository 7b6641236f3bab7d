package org.turnstone.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/** A message with files. Its text is the first part, so the first file is section 2. */
public final class Parcel {

    private final StringBuilder mail;

    public Parcel(String subject) {
        mail = new StringBuilder("From: Mette Lindqvist <mette@lindqvist.example>\r\nTo: ida@example.org\r\nSubject: ")
                .append(subject)
                .append("\r\nDate: Sun, 22 Nov 2026 08:00:00 +0000\r\nMIME-Version: 1.0\r\n")
                .append("Content-Type: multipart/mixed; boundary=parcel\r\n\r\n--parcel\r\n\r\nSee below.\r\n");
    }

    /** One more. */
    public Parcel file(String name, String type, byte[] content) {
        mail.append("--parcel\r\nContent-Type: ")
                .append(type)
                .append("\r\nContent-Disposition: attachment; filename=\"")
                .append(name)
                .append("\"\r\nContent-Transfer-Encoding: base64\r\n\r\n")
                .append(Base64.getMimeEncoder().encodeToString(content))
                .append("\r\n");
        return this;
    }

    /** As it travels. */
    public byte[] bytes() {
        return (mail + "--parcel--\r\n").getBytes(UTF_8);
    }
}
