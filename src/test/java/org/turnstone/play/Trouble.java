package org.turnstone.play;

import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.turnstone.testing.Fault;
import org.turnstone.testing.FaultProxy;
import org.turnstone.testing.MailHost;

/** What goes wrong between the application and the mail server, before somebody acts or in the middle of it. */
final class Trouble {

    private static final long SILENCE = 1_500_000_000L;

    private final Random random;
    private final MailHost host;
    private final String address;

    Trouble(Random random, MailHost host, String address) {
        this.random = random;
        this.host = host;
        this.address = address;
    }

    /** The server says BYE, the network breaks off, between commands or within one, or it falls silent for a while. */
    Deed during(Supplier<Deed> act) {
        FaultProxy network = host.imap();
        int octets = random.nextInt(400);
        return switch (random.nextInt(6)) {
            case 0 -> {
                kick();
                yield named("kicked", act.get());
            }
            case 1 -> named("kicked meanwhile", meanwhile(0, this::kick, act));
            case 2 -> {
                network.resetAll();
                yield named("reset", act.get());
            }
            case 3 -> broken("cut off", new Fault.Cut(Fault.Direction.TO_SERVER, octets), act);
            case 4 -> broken("cut short", new Fault.Cut(Fault.Direction.TO_CLIENT, octets), act);
            default -> broken("stalled", new Fault.Stall(Fault.Direction.TO_CLIENT, octets), act);
        };
    }

    private void kick() {
        host.dovecot().doveadm("kick", address);
    }

    /** Until it is over, every line breaks after so many octets; lines that are stuck are reset then. */
    private Deed broken(String name, Fault fault, Supplier<Deed> act) {
        FaultProxy network = host.imap();
        network.set(fault);
        return named(
                name + " after " + fault,
                meanwhile(SILENCE, () -> network.pass().resetAll(), act));
    }

    private static Deed meanwhile(long nanos, Runnable what, Supplier<Deed> act) {
        Thread other = Thread.ofVirtual().start(() -> {
            LockSupport.parkNanos(nanos);
            what.run();
        });
        try {
            return act.get();
        } finally {
            join(other);
        }
    }

    private static void join(Thread other) {
        try {
            other.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Deed named(String name, Deed deed) {
        return new Deed(name + ", " + deed.words(), deed.outcomes(), deed.open());
    }
}
