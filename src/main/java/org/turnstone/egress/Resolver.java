package org.turnstone.egress;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.turnstone.net.Deadline;

/** Says which addresses a name stands for. It is asked once for each request, and what it said is what is connected to. */
@FunctionalInterface
interface Resolver {

    List<InetAddress> resolve(String name) throws IOException;

    /** The system's, which knows no deadline of its own. */
    static List<InetAddress> system(String name) throws IOException {
        return List.of(InetAddress.getAllByName(name));
    }

    /** Asks, and waits no longer than there is time. */
    default List<InetAddress> resolve(String name, Deadline deadline) throws IOException {
        FutureTask<List<InetAddress>> asked = new FutureTask<>(() -> resolve(name));
        Thread.ofVirtual().name("resolver").start(asked);
        try {
            return asked.get(deadline.remaining().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new Refused(Refused.Why.TOO_LATE);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException io ? io : new UnknownHostException(name);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new Refused(Refused.Why.TOO_LATE);
        }
    }
}
