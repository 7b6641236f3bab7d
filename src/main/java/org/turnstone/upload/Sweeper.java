package org.turnstone.upload;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Takes away what was begun and never finished, and what belongs to no message that anybody still writes. */
@ApplicationScoped
class Sweeper {

    private static final Logger LOG = Logger.getLogger(Sweeper.class);

    private final UploadRows rows;

    Sweeper(UploadRows rows) {
        this.rows = rows;
    }

    @Scheduled(every = "30m", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        long swept = rows.sweep();
        if (swept > 0) {
            LOG.infof("abandoned uploads were swept away count=%d", swept);
        }
    }
}
