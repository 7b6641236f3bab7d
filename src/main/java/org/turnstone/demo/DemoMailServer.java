package org.turnstone.demo;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/** GreenMail on the loopback address: IMAP, submission and POP3 in plain text, all mail in memory. */
final class DemoMailServer implements AutoCloseable {

    static final String HOST = "127.0.0.1";

    private final GreenMail server;

    private DemoMailServer(GreenMail server) {
        this.server = server;
    }

    /** Starts the server with the demo's people. */
    static DemoMailServer start(int imapPort, int smtpPort, int pop3Port) {
        GreenMail server = new GreenMail(new ServerSetup[] {
            new ServerSetup(imapPort, HOST, ServerSetup.PROTOCOL_IMAP),
            new ServerSetup(smtpPort, HOST, ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(pop3Port, HOST, ServerSetup.PROTOCOL_POP3)
        });
        server.start();
        for (DemoPerson person : DemoPerson.ALL) {
            String address = person.address().email();
            server.setUser(address, address, person.password());
        }
        return new DemoMailServer(server);
    }

    int imapPort() {
        return server.getImap().getPort();
    }

    int smtpPort() {
        return server.getSmtp().getPort();
    }

    @Override
    public void close() {
        server.stop();
    }
}
