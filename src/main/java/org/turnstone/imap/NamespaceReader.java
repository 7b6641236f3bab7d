package org.turnstone.imap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.turnstone.mail.Delimiter;

/** NAMESPACE (RFC 2342). */
final class NamespaceReader {

    private final ImapConnection connection;

    NamespaceReader(ImapConnection connection) {
        this.connection = connection;
    }

    Namespaces read() throws IOException {
        List<Namespaces> told = new ArrayList<>(1);
        if (connection.capabilities().has("NAMESPACE")) {
            Refusals.requireOk(connection.run(Command.of("NAMESPACE"), response -> {
                if (response.is("NAMESPACE")) {
                    Tokens data = response.data();
                    told.add(new Namespaces(namespaces(data), namespaces(data), namespaces(data)));
                }
            }));
        }
        return told.isEmpty() ? Namespaces.NONE : told.getFirst();
    }

    private static List<Namespaces.Namespace> namespaces(Tokens data) {
        data.skipSpaces();
        List<Namespaces.Namespace> namespaces = new ArrayList<>();
        if (!data.accept('(')) {
            data.nstring();
            return namespaces;
        }
        while (data.moreInList()) {
            data.expect('(');
            String prefix = ModifiedUtf7.decode(data.astring());
            data.skipSpaces();
            String delimiter = data.nstring();
            namespaces.add(new Namespaces.Namespace(
                    prefix,
                    delimiter == null || delimiter.isEmpty() ? Delimiter.NONE : Delimiter.of(delimiter.charAt(0))));
            while (data.moreInList()) {
                data.skipValue();
            }
            data.expect(')');
        }
        data.expect(')');
        return namespaces;
    }
}
