package org.turnstone.imap;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.turnstone.mail.Delimiter;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.SpecialUse;

/** What mail programs have called these mailboxes, for servers without SPECIAL-USE. */
final class WellKnownNames {

    /** The first is ours, in case one has to be made; compared without regard to case. */
    private static final Map<SpecialUse, List<String>> NAMES = Map.of(
            SpecialUse.DRAFTS,
            List.of("Drafts", "Draft", "Entwürfe", "Brouillons", "Borradores", "Bozze", "Rascunhos", "Concepten"),
            SpecialUse.SENT,
            List.of(
                    "Sent",
                    "Sent Items",
                    "Sent Messages",
                    "Sent Mail",
                    "Gesendet",
                    "Gesendete Elemente",
                    "Gesendete Objekte",
                    "Envoyés",
                    "Éléments envoyés",
                    "Messages envoyés",
                    "Enviados",
                    "Elementos enviados",
                    "Inviati",
                    "Posta inviata",
                    "Verzonden",
                    "Verzonden items"),
            SpecialUse.TRASH,
            List.of(
                    "Trash",
                    "Deleted Items",
                    "Deleted Messages",
                    "Deleted",
                    "Bin",
                    "Papierkorb",
                    "Gelöschte Elemente",
                    "Gelöschte Objekte",
                    "Corbeille",
                    "Éléments supprimés",
                    "Papelera",
                    "Elementos eliminados",
                    "Cestino",
                    "Lixeira",
                    "Prullenbak",
                    "Verwijderde items"),
            SpecialUse.JUNK,
            List.of(
                    "Junk",
                    "Spam",
                    "Junk E-mail",
                    "Junk Mail",
                    "Bulk Mail",
                    "Spamverdacht",
                    "Unerwünscht",
                    "Courrier indésirable",
                    "Indésirables",
                    "Correo no deseado",
                    "Posta indesiderata",
                    "Ongewenste e-mail"),
            SpecialUse.ARCHIVE,
            List.of("Archive", "Archives", "Archiv", "Archivo", "Archivio", "Arquivo", "Archief"));

    private WellKnownNames() {}

    /** How a mailbox of that role is called when we have to make it; empty for roles that only a server can offer. */
    static Optional<String> ours(SpecialUse use) {
        return Optional.ofNullable(NAMES.get(use)).map(List::getFirst);
    }

    /** A mailbox for each role that none has, where one of a known name stands at the top or right below INBOX. */
    static Map<SpecialUse, MailboxPath> guess(Collection<Listed> mailboxes, Set<SpecialUse> taken) {
        Map<SpecialUse, MailboxPath> guessed = new EnumMap<>(SpecialUse.class);
        NAMES.forEach((use, names) -> {
            if (!taken.contains(use)) {
                names.stream()
                        .flatMap(name -> mailboxes.stream().filter(mailbox -> isCalled(mailbox, name)))
                        .map(Listed::path)
                        .findFirst()
                        .ifPresent(path -> guessed.put(use, path));
            }
        });
        return guessed;
    }

    private static boolean isCalled(Listed mailbox, String name) {
        Delimiter delimiter = mailbox.delimiter();
        MailboxPath parent = mailbox.path().parent(delimiter);
        return mailbox.selectable()
                && mailbox.use() == null
                && (parent == null || parent.isInbox())
                && mailbox.path().leaf(delimiter).toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT));
    }
}
