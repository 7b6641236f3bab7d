# The development mail host (bin/mailhost) in a container. For trials only: its passwords are in its script.
FROM docker.io/library/debian:12-slim

RUN apt-get update \
 && echo 'postfix postfix/main_mailer_type select No configuration' | debconf-set-selections \
 && DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends \
      dovecot-imapd dovecot-pop3d dovecot-lmtpd dovecot-sieve dovecot-managesieved postfix openssl procps \
 && rm -rf /var/lib/apt/lists/*
COPY bin/mailhost /opt/turnstone/bin/mailhost
COPY deploy/mailhost/ /opt/turnstone/deploy/mailhost/
VOLUME /var/lib/mailhost
ENTRYPOINT ["/opt/turnstone/bin/mailhost", "--keep", "/var/lib/mailhost"]
