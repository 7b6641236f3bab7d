package org.turnstone.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContactCardTest {

    @Test
    void readsWhatPhonesWrite() {
        assertThat(
                        ContactCard.read(
                                """
                        BEGIN:VCARD
                        VERSION:4.0
                        FN:Marta Lindqvist
                        N:Lindqvist;Marta;;;
                        ORG:Harbour Works;Leases
                        TITLE:Head of Leases
                        item1.EMAIL;TYPE=work:marta@lindqvist.example
                        TEL;VALUE=uri;TYPE="voice,cell":tel:+47 22 00 00 00
                        ADR;TYPE=work:;;Quay 7;Oslo;;0150;Norway
                        PHOTO:data:image/png;base64,AAAA
                        END:VCARD
                        """))
                .containsExactly(new ContactCard(
                        "Marta Lindqvist",
                        "Head of Leases · Harbour Works, Leases",
                        java.util.List.of("marta@lindqvist.example"),
                        java.util.List.of("+47 22 00 00 00"),
                        java.util.List.of("Quay 7, Oslo, 0150, Norway")));
    }

    @Test
    void readsWhatOldPhonesWrote() {
        ContactCard card = ContactCard.read(
                        """
                        BEGIN:VCARD
                        VERSION:2.1
                        N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=
                        =BCrgen
                        TEL;CELL:0150 1
                        END:VCARD
                        """)
                .getFirst();

        assertThat(card.name()).isEqualTo("Jürgen Müller");
        assertThat(card.phones()).containsExactly("0150 1");
    }

    @Test
    void takesNobodyForNobody() {
        assertThat(ContactCard.read("BEGIN:VCARD\nEND:VCARD\n")).isEmpty();
        assertThat(ContactCard.read("FN:Nobody")).isEmpty();
        assertThat(ContactCard.read("BEGIN:VCARD\nEMAIL:x@example.org"))
                .extracting(ContactCard::name)
                .containsExactly("x@example.org");
    }
}
