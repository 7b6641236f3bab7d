package org.turnstone.outbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.turnstone.web.PageOwner;

/** How much is not sent yet, for the tree: {@code {inject:outboxShortcut.count}}. */
@RequestScoped
@Named("outboxShortcut")
public class OutboxShortcut {

    private final PageOwner owner;
    private final Outbox outbox;

    OutboxShortcut(PageOwner owner, Outbox outbox) {
        this.owner = owner;
        this.outbox = outbox;
    }

    public long count() {
        return owner.person().stream().map(outbox::count).sum();
    }
}
