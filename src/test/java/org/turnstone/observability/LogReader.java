package org.turnstone.observability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Reads everything that is logged, and keeps what should not have been. */
final class LogReader extends Handler {

    /** The embedded server of tests and the demo talks of its own accounts, which are nobody's. */
    private static final String EMBEDDED_SERVER = "com.icegreen";

    private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]+@[a-z0-9-]+(\\.[a-z0-9-]+)*\\.[a-z]{2,}");

    private static final Formatter MESSAGE = new PatternFormatter("%s");

    private final Queue<String> leaks = new ConcurrentLinkedQueue<>();

    private LogReader() {
        setLevel(Level.ALL);
    }

    /** The one that reads already, or a new one: Quarkus may have taken the last one away with its own logging. */
    static synchronized LogReader attach() {
        Logger root = Logger.getLogger("");
        return Arrays.stream(root.getHandlers())
                .filter(LogReader.class::isInstance)
                .map(LogReader.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    LogReader reader = new LogReader();
                    root.addHandler(reader);
                    return reader;
                });
    }

    List<String> takeLeaks() {
        List<String> taken = new ArrayList<>();
        for (String leak = leaks.poll(); leak != null; leak = leaks.poll()) {
            taken.add(leak);
        }
        return taken;
    }

    @Override
    public void publish(LogRecord record) {
        String category = String.valueOf(record.getLoggerName());
        if (category.startsWith(EMBEDDED_SERVER)) {
            return;
        }
        String message = message(record);
        boolean forged = category.startsWith("org.turnstone") && message.matches("(?s).*[\r\n].*");
        String whole = message + failures(record);
        if (forged || ADDRESS.matcher(whole).find() || whole.contains(LogPrivacy.CANARY)) {
            leaks.add(category + ": " + whole);
        }
    }

    /** With its context (MDC), which a JSON log shows as well. */
    private static String message(LogRecord record) {
        return MESSAGE.format(record) + (record instanceof ExtLogRecord ext ? ext.getMdcCopy() : "");
    }

    private static String failures(LogRecord record) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = record.getThrown(); cause != null; cause = cause.getCause()) {
            text.append(" | ").append(cause);
        }
        return text.toString();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
