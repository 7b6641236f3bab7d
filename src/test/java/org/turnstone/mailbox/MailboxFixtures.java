package org.turnstone.mailbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.label.LabelChoice;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.mail.SpecialUse;
import org.turnstone.mail.Uid;
import org.turnstone.mail.UidValidity;
import org.turnstone.web.Avatar;
import org.turnstone.web.MailUrl;

/** A mailbox worth looking at, as the views a page takes. */
public final class MailboxFixtures {

    private static final String ACCOUNT = "ida";
    private static final UidValidity ERA = UidValidity.of(1_763_800_000L);

    private MailboxFixtures() {}

    public static TreeView tree() {
        List<FolderItem> special = List.of(
                folder("INBOX", "Inbox", SpecialUse.INBOX, "12"),
                folder("Drafts", "Drafts", SpecialUse.DRAFTS, "3"),
                folder("Sent", "Sent", SpecialUse.SENT, ""),
                folder("Archive", "Archive", SpecialUse.ARCHIVE, ""),
                folder("Junk", "Junk", SpecialUse.JUNK, "7"),
                folder("Trash", "Trash", SpecialUse.TRASH, ""));
        FolderItem clients = new FolderItem(
                "Clients",
                "Clients",
                url("Clients"),
                null,
                false,
                "",
                List.of(
                        folder("Clients/Harbour project", "Harbour project", null, "4"),
                        folder("Clients/Nordlys", "Nordlys", null, "")));
        List<FolderItem> own =
                List.of(clients, folder("Travel", "Travel", null, ""), folder("Счета", "Счета", null, "1"));
        return new TreeView(
                "/mail/ida",
                "/compose?account=ida",
                List.of(new FolderGroup("", special), new FolderGroup("Folders", own)),
                List.of(folder("Clients/Old", "Clients / Old", null, "")),
                List.of(
                        new TreeView.Target("Archive", "Archive"),
                        new TreeView.Target("Clients", "Clients"),
                        new TreeView.Target("Clients/Harbour project", "Clients / Harbour project"),
                        new TreeView.Target("Clients/Nordlys", "Clients / Nordlys"),
                        new TreeView.Target("Travel", "Travel"),
                        new TreeView.Target("Счета", "Счета")),
                List.of(
                        new TreeView.LabelItem("Legal", "legal", 7, "/search?q=label:Legal"),
                        new TreeView.LabelItem("Travel", "travel", 4, "/search?q=label:Travel"),
                        new TreeView.LabelItem("Design", "design", 1, "/search?q=label:Design")),
                new QuotaView("3.4 of 10 GB", 34));
    }

    static TreeView awkwardTree() {
        TreeView tree = tree();
        List<FolderItem> many = new ArrayList<>(List.of(
                folder("Long", "Rechtsschutzversicherungsgesellschaften und andere Merkwürdigkeiten", null, "12,431"),
                folder("<b>x</b>", "\"'><img src=x onerror=alert(1)>", null, "1"),
                folder("مشاريع", "مشاريع الشركة لهذا العام", null, "2")));
        for (int i = 1; i <= 20; i++) {
            many.add(folder("Year " + i, "Year " + (2000 + i), null, ""));
        }
        List<TreeView.Target> targets = many.stream()
                .map(folder -> new TreeView.Target(folder.name(), folder.label()))
                .toList();
        return new TreeView(
                tree.url(),
                tree.compose(),
                List.of(tree.groups().getFirst(), new FolderGroup("Folders", many)),
                List.of(),
                targets,
                List.of(new TreeView.LabelItem("\"'><img src=x onerror=alert(1)>", "x", 2, "/search?q=label")),
                new QuotaView("9.6 of 10 GB", 96));
    }

    public static ListView inbox() {
        return list(
                "12 unread",
                List.of(
                        new DateSection(
                                "Today",
                                List.of(
                                        row(
                                                1432,
                                                "Marta Lindqvist",
                                                "marta@lindqvist.example",
                                                "Harbour lease: final numbers",
                                                "I went through the schedule with the surveyor this morning and we can live with every line except the dredging reserve.",
                                                "14:32",
                                                "UC",
                                                "Legal"),
                                        row(
                                                1358,
                                                "Codeberry",
                                                "notify@codeberry.example",
                                                "[turnstone/core] Release 2.1.0 is out",
                                                "Highlights: conversations across folders, durable outbox, and a much faster list on large mailboxes.",
                                                "13:58",
                                                "U"),
                                        row(
                                                1210,
                                                "Jonas Weber, me",
                                                "jonas@weber.example",
                                                "Re: Offsite in Kraków",
                                                "Trains are booked for all of us. I left the Sunday open in case somebody wants to see the mine.",
                                                "12:10",
                                                "SA",
                                                "Travel"),
                                        row(
                                                1146,
                                                "Nordlys Energi",
                                                "kunde@nordlys.example",
                                                "Your invoice for October",
                                                "The amount of 842,50 kr will be drawn on 30 November from the account you gave us.",
                                                "11:46",
                                                "C"),
                                        row(
                                                1021,
                                                "محمد حداد",
                                                "m.haddad@example.com",
                                                "تقرير المشروع لهذا الأسبوع",
                                                "مرحبا، أرفق لكم التقرير الأسبوعي مع جدول المهام المحدث وملاحظات الفريق على التصميم الجديد.",
                                                "10:21",
                                                "U"))),
                        new DateSection(
                                "Yesterday",
                                List.of(
                                        row(
                                                998,
                                                "Priya Raman",
                                                "priya@raman.example",
                                                "Design review notes",
                                                "Great session. Three things stood out: the empty states, the density of the list, and the way undo works.",
                                                "Yesterday",
                                                "SA",
                                                "Design"),
                                        row(
                                                990,
                                                "Nordbahn",
                                                "reise@nordbahn.example",
                                                "Ihre Reise nach Hamburg am 3. Dezember",
                                                "Gleis 7, Wagen 23, Sitzplatz 61. Ihre Tickets finden Sie im Anhang dieser Nachricht.",
                                                "Yesterday",
                                                "C",
                                                "Travel"),
                                        row(
                                                981,
                                                "City Library",
                                                "desk@library.example",
                                                "Two items are due soon",
                                                "The Elements of Typographic Style and one other title are due on 27 November.",
                                                "Yesterday",
                                                ""))),
                        new DateSection(
                                "This week",
                                List.of(
                                        row(
                                                970,
                                                "山田 太郎",
                                                "taro@yamada.example",
                                                "見積書の件",
                                                "お世話になっております。ご依頼いただきました見積書を添付にてお送りいたします。ご確認ください。",
                                                "19 Nov",
                                                "C"),
                                        row(
                                                961,
                                                "Aoife Ní Bhriain",
                                                "aoife@example.ie",
                                                "Fwd: Minutes of the board",
                                                "As discussed. The second page has the figures you asked for.",
                                                "18 Nov",
                                                "FC"),
                                        row(
                                                955,
                                                "no-reply@status.example",
                                                "no-reply@status.example",
                                                "",
                                                "All systems are operational again since 04:12 UTC.",
                                                "17 Nov",
                                                "U")))),
                null,
                "/gallery/mailbox?of=fifty");
    }

    /** The inbox as long as a page is. */
    public static ListView fifty() {
        List<RowView> rows = new ArrayList<>();
        List<RowView> pattern = inbox().sections().stream()
                .flatMap(section -> section.rows().stream())
                .toList();
        for (int i = 0; i < 50; i++) {
            RowView row = pattern.get(i % pattern.size());
            MessageRef ref = ref(50_000 - i * 7);
            rows.add(new RowView(
                    ref,
                    MailUrl.message(ACCOUNT, ref),
                    row.avatar(),
                    row.who(),
                    row.subject(),
                    row.preview(),
                    row.date(),
                    row.machine(),
                    row.size(),
                    withoutLabels(row.marks()),
                    false));
        }
        return list("12 unread", List.of(new DateSection("October", rows)), null, "/gallery/mailbox?of=more");
    }

    private static RowView.Marks withoutLabels(RowView.Marks marks) {
        return new RowView.Marks(
                marks.unread(),
                marks.starred(),
                marks.answered(),
                marks.forwarded(),
                marks.attachment(),
                false,
                false,
                List.of());
    }

    static ListView awkward() {
        return list(
                "12,431 unread",
                List.of(new DateSection(
                        "Today",
                        List.of(
                                row(
                                        9,
                                        "Hubert Blaine Wolfeschlegelsteinhausenbergerdorff, Adolph Blaine Charles David Earl",
                                        "h@example.org",
                                        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft tagt",
                                        "Without a single break: https://example.org/a/very/long/path/that/never/ends/and/goes/on/and/on/and/on",
                                        "12 Mar 2024",
                                        "USAFC",
                                        "Donaudampfschifffahrt",
                                        "Legal",
                                        "Travel"),
                                row(
                                        8,
                                        "\"'><img src=x onerror=alert(1)>",
                                        "x@evil.example",
                                        "</span><script>alert(1)</script>",
                                        "{{constructor}} ${7*7} &lt;b&gt;",
                                        "12 Mar 2024",
                                        "U"),
                                row(
                                        7,
                                        "\u202eevil.exe",
                                        "r@example.org",
                                        "\u202egnp.exe right to left override",
                                        "\u202e and a preview",
                                        "1 Jan",
                                        ""),
                                row(6, "👩‍🚀 Astronaut", "a@example.org", "🚀🚀🚀 lift-off", "🎉", "09:01", "S"),
                                row(5, "", "", "", "", "", "")))),
                "/gallery/mailbox",
                null);
    }

    private static ChoiceView choice() {
        return new ChoiceView(
                List.of(
                        new ChoiceView.Option("unread", "Unread", "/mail/ida/INBOX?only=unread", false),
                        new ChoiceView.Option("starred", "Starred", "/mail/ida/INBOX?only=starred", true)),
                List.of(new ChoiceView.Option("newest", "Newest first", "/mail/ida/INBOX", true)),
                false,
                "/mail/ida/INBOX");
    }

    static ListView empty() {
        return list("", List.of(), null, null);
    }

    private static ListView list(
            String note, List<DateSection> sections, @Nullable String newer, @Nullable String older) {
        return new ListView(
                "INBOX",
                "Inbox",
                note,
                "/mail/ida",
                "/mail/ida/INBOX",
                "/mail/ida/INBOX",
                SpecialUse.INBOX,
                sections,
                older,
                newer,
                new PlaceView("/mail/ida/INBOX", "/mail/ida/INBOX/dates", true, newer == null ? 1 : 51, 12_431),
                false,
                choice(),
                List.of(new LabelChoice("legal", "Legal", 7, false), new LabelChoice("travel", "Travel", 4, false)),
                new ListView.Abilities(true, true, false, true, false, false),
                sections.isEmpty() ? "" : "7.4711",
                newer == null && older == null ? null : new WholeListView("Select all 12,431 in Inbox", "12,431"));
    }

    /**
     * @param marks U unread, S starred, A answered, F forwarded, C an attachment
     */
    static RowView row(
            long uid,
            String who,
            String email,
            String subject,
            String preview,
            String date,
            String marks,
            String... labels) {
        MessageRef ref = ref(uid);
        return new RowView(
                ref,
                MailUrl.message(ACCOUNT, ref),
                Avatar.of(new EmailAddress(who.replaceAll(",.*", ""), email)),
                who,
                subject,
                preview,
                date,
                "2026-11-22T14:32Z",
                marks.contains("C") ? "1.4 MB" : "",
                new RowView.Marks(
                        marks.contains("U"),
                        marks.contains("S"),
                        marks.contains("A"),
                        marks.contains("F"),
                        marks.contains("C"),
                        marks.contains("P"),
                        marks.contains("M"),
                        Arrays.stream(labels)
                                .map(label -> new LabelView(label, Avatar.hueOf(label)))
                                .toList()),
                false);
    }

    private static MessageRef ref(long uid) {
        return new MessageRef(MailboxPath.INBOX, ERA, Uid.of(uid));
    }

    private static FolderItem folder(String name, String label, @Nullable SpecialUse use, String count) {
        return new FolderItem(name, label, url(name), use, name.equals("INBOX"), count, List.of());
    }

    private static String url(String name) {
        return MailUrl.mailbox(ACCOUNT, MailboxPath.of(name));
    }
}
