package org.turnstone.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.turnstone.testing.Fault;
import org.turnstone.testing.FaultProxy;
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
    private final List<String> story = new ArrayList<>();

    Play(long seed, String origin) {
        this.random = new Random(seed);
        this.tabs = List.of(new Tab(origin, address), new Tab(origin, address));
        this.live = new LivePage(origin, address);
        this.phoneDeeds = new PhoneDeeds(random, phone);
        for (int i = 0; i < 12; i++) {
            phoneDeeds.deliver(phone.truth());
        }
        this.table = new Table(random, phone, tabs, live);
    }

    /** What happened so far, for the one who reads how it failed. */
    List<String> story() {
        return story;
    }

    void step(int number) {
        table.before();
        boolean troubled = random.nextInt(15) == 0;
        Deed deed = troubled ? troubled() : deed();
        story.add(number + ": " + deed.words());
        table.after(deed, troubled);
    }

    private Deed deed() {
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> phoneDeeds.any(table.truth());
            case 4, 5, 6, 7 -> new TabDeeds(random, any(tabs), table).any();
            default -> new LiveDeeds(random, live, table).any();
        };
    }

    /** The server says BYE, the network breaks off, or it falls silent for a while; somebody acts right then. */
    private Deed troubled() {
        Tab tab = any(tabs);
        FaultProxy network = host.imap();
        int dice = random.nextInt(3);
        try {
            switch (dice) {
                case 0 -> host.dovecot().doveadm("kick", address);
                case 1 -> network.resetAll();
                default -> {
                    network.set(new Fault.Stall(Fault.Direction.TO_CLIENT, random.nextInt(400)));
                    Thread.ofVirtual().start(() -> {
                        LockSupport.parkNanos(1_500_000_000L);
                        network.pass().resetAll();
                    });
                }
            }
            Deed deed = new TabDeeds(random, tab, table).act().perhaps();
            return new Deed(
                    List.of("kicked", "reset", "stalled").get(dice) + ", " + deed.words(),
                    deed.expected(),
                    deed.open());
        } finally {
            network.pass();
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
