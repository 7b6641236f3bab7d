package org.turnstone.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.turnstone.testing.MailHost;

/** The game: who does what next, and whether all that see it agree afterwards. */
final class Play implements AutoCloseable {

    static final List<String> OWN = List.of("Quay", "Crane", "Lock", "Mole");

    private final MailHost host = MailHost.shared();
    private final String address = host.person();
    private final Random random;
    private final PhoneDeeds phoneDeeds;
    private final Phone phone = new Phone(host.dovecot().ports().imap(), address);
    private final List<Tab> tabs;
    private final LivePage live;
    private final Table table;
    private final HitDeeds hitDeeds;
    private final Trouble trouble;
    private final List<String> story = new ArrayList<>();

    Play(long seed, String origin) {
        this.random = new Random(seed);
        this.tabs = List.of(new Tab(origin, address), new Tab(origin, address));
        this.live = new LivePage(origin, address);
        this.phoneDeeds = new PhoneDeeds(random, phone, this::lookedAt);
        for (int i = 0; i < 12; i++) {
            phoneDeeds.deliver(phone.truth());
        }
        phoneDeeds.fill(phone.truth(), OWN.getFirst());
        phoneDeeds.fill(phone.truth(), OWN.getLast());
        this.table = new Table(random, phone, tabs, live);
        this.hitDeeds = new HitDeeds(random, tabs.getFirst().guest(), table);
        this.trouble = new Trouble(random, host, address);
    }

    private List<String> lookedAt() {
        return List.of(
                tabs.getFirst().folder(), tabs.getLast().folder(), live.look().folder());
    }

    /** What happened so far, for the one who reads how it failed. */
    List<String> story() {
        return story;
    }

    void step(int number) {
        table.before();
        boolean troubled = random.nextInt(12) == 0;
        String before = "";
        if (!troubled && random.nextInt(8) == 0) {
            before = table.meanwhile(phoneDeeds::any).words() + ", and at once ";
        }
        Deed deed = troubled ? troubled() : deed(before.isEmpty());
        story.add(number + ": " + before + deed.words());
        table.after(deed, troubled);
    }

    private Deed deed(boolean anybody) {
        return switch (random.nextInt(anybody ? 0 : 4, 12)) {
            case 0, 1, 2, 3 -> phoneDeeds.any(table.truth());
            case 4 -> hitDeeds.any();
            case 5, 6, 7, 8 -> new TabDeeds(random, any(tabs), table).any();
            default -> liveDeeds().any();
        };
    }

    private LiveDeeds liveDeeds() {
        return new LiveDeeds(random, live, table, phoneDeeds::any);
    }

    /** Somebody acts while the line to the server fails. */
    private Deed troubled() {
        try {
            return trouble.during(random.nextBoolean() ? new TabDeeds(random, any(tabs), table)::act : liveDeeds()::act)
                    .perhaps(table.truth());
        } finally {
            phone.again();
        }
    }

    private <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    @Override
    public void close() {
        tabs.forEach(Tab::close);
        live.close();
        phone.close();
    }
}
