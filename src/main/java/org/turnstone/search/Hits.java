package org.turnstone.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.turnstone.deed.Selection;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.mail.Uid;
import org.turnstone.mail.UidValidity;
import org.turnstone.problem.InvalidInput;
import org.turnstone.web.MailboxSegment;

/** Messages of several folders, as a form names them: each by its permalink. */
final class Hits {

    private static final int MOST = 1_000;
    private static final Pattern LINK = Pattern.compile("/mail/(\\d{1,9})/([^/]{1,2000})/(\\d{1,10}\\.\\d{1,10})");

    private Hits() {}

    /** One folder in one era. */
    record Where(int account, MailboxPath mailbox, UidValidity validity) {}

    /**
     * The messages by the folder they lie in, in the order they were named.
     *
     * @throws InvalidInput when there are none, too many, or one that cannot be
     */
    static Map<Where, Selection> read(@Nullable List<String> links) {
        if (links == null || links.isEmpty()) {
            throw new InvalidInput("hit", "selection.empty");
        }
        if (links.size() > MOST) {
            throw new InvalidInput("hit", "selection.too-many");
        }
        Map<Where, List<Uid>> uids = new LinkedHashMap<>();
        for (String link : links) {
            Hit hit = hit(link);
            uids.computeIfAbsent(hit.where(), _ -> new ArrayList<>()).add(hit.uid());
        }
        Map<Where, Selection> selections = new LinkedHashMap<>();
        uids.forEach((where, of) -> selections.put(
                where,
                new Selection(
                        where.mailbox(),
                        where.validity(),
                        of.stream().distinct().toList())));
        return selections;
    }

    private record Hit(Where where, Uid uid) {}

    private static Hit hit(String link) {
        Matcher matcher = LINK.matcher(link);
        if (!matcher.matches()) {
            throw malformed();
        }
        MailboxPath mailbox = mailbox(matcher.group(2));
        MessageRef ref = MessageRef.parse(mailbox, matcher.group(3)).orElseThrow(Hits::malformed);
        return new Hit(new Where(Integer.parseInt(matcher.group(1)), mailbox, ref.validity()), ref.uid());
    }

    private static MailboxPath mailbox(String segment) {
        try {
            return MailboxSegment.decode(MailboxSegment.percentDecode(segment));
        } catch (IllegalArgumentException noName) {
            throw malformed();
        }
    }

    private static InvalidInput malformed() {
        return new InvalidInput("hit", "selection.malformed");
    }
}
