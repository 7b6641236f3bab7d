package org.turnstone.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.turnstone.imap.MailboxNode;
import org.turnstone.mail.Delimiter;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.SpecialUse;

class BranchesTest {

    private static MailboxNode node(String name, @Nullable SpecialUse use, boolean selectable, boolean subscribed) {
        return new MailboxNode(
                MailboxPath.of(name), Delimiter.of('/'), use, selectable, subscribed, false, true, 0, 0, null, 0);
    }

    private static MailboxNode own(String name) {
        return node(name, null, true, true);
    }

    private static List<String> names(List<MailboxNode> nodes) {
        return nodes.stream().map(node -> node.path().name()).toList();
    }

    @Test
    void purposeComesFirstAndWhatLiesInTheInboxStandsAtTheTop() {
        Branches branches = new Branches(List.of(
                node("Archive", SpecialUse.ARCHIVE, true, true),
                own("Archive/2025"),
                node("INBOX", SpecialUse.INBOX, true, true),
                own("INBOX/Clients"),
                own("INBOX/Clients/Quay"),
                own("Snoozed"),
                own("Travel")));
        assertThat(names(branches.withPurpose())).containsExactly("INBOX", "Snoozed", "Archive");
        assertThat(names(branches.tops())).containsExactly("INBOX/Clients", "Travel");
        assertThat(names(branches.below(own("INBOX/Clients")))).containsExactly("INBOX/Clients/Quay");
        assertThat(names(branches.below(node("Archive", SpecialUse.ARCHIVE, true, true))))
                .containsExactly("Archive/2025");
        assertThat(branches.below(node("INBOX", SpecialUse.INBOX, true, true))).isEmpty();
    }

    @Test
    void whatIsNotSubscribedToIsHiddenUnlessItHoldsWhatIs() {
        Branches branches = new Branches(
                List.of(node("Clients", null, true, false), own("Clients/Quay"), node("Old", null, true, false)));
        assertThat(names(branches.tops())).containsExactly("Clients");
        assertThat(names(branches.hidden())).containsExactly("Old");
    }

    @Test
    void nothingIsHiddenWhereNobodyKeepsSubscriptions() {
        Branches branches = new Branches(List.of(node("Clients", null, true, false), node("Old", null, true, false)));
        assertThat(names(branches.tops())).containsExactly("Clients", "Old");
        assertThat(branches.hidden()).isEmpty();
    }

    @Test
    void hangsBelowTheNearestMailboxThatIsListed() {
        Branches branches = new Branches(List.of(own("Clients"), own("Clients/North/Quay")));
        assertThat(names(branches.below(own("Clients")))).containsExactly("Clients/North/Quay");
    }

    @Test
    void tenThousandFoldersAreNoWork() {
        List<MailboxNode> many = IntStream.range(0, 100)
                .boxed()
                .flatMap(area -> Stream.concat(
                        Stream.of(own("Area " + area)),
                        IntStream.range(0, 100).mapToObj(n -> own("Area " + area + "/Project " + n))))
                .toList();
        assertTimeout(Duration.ofSeconds(2), () -> {
            Branches branches = new Branches(many);
            assertThat(branches.tops()).hasSize(100).allSatisfy(top -> assertThat(branches.below(top))
                    .hasSize(100));
        });
    }
}
