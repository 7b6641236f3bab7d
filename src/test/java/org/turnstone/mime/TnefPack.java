package org.turnstone.mime;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.ByteArrayOutputStream;
import java.util.Base64;

/** Packs what Outlook packs into winmail.dat (MS-OXTNEF), attribute by attribute. */
public final class TnefPack {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    public TnefPack() {
        number(0x223e9f78L, 4);
        number(1, 2);
    }

    TnefPack body(String text) {
        return attribute(0x0002800cL, (text + "\0").getBytes(US_ASCII));
    }

    TnefPack html(String html) {
        return attribute(0x00069003L, property(0x1013, 0x102, html.getBytes(US_ASCII)));
    }

    public TnefPack file(String shortName, String longName, byte[] content) {
        attribute(0x00069002L, new byte[14]);
        attribute(0x00018010L, (shortName + "\0").getBytes(US_ASCII));
        attribute(0x0006800fL, content);
        return attribute(0x00069005L, property(0x3707, 0x1f, (longName + "\0").getBytes(UTF_16LE)));
    }

    /** A message within, as the data of an object. */
    TnefPack message(String name, byte[] tnef) {
        byte[] object = new byte[16 + tnef.length];
        System.arraycopy(tnef, 0, object, 16, tnef.length);
        attribute(0x00069002L, new byte[14]);
        attribute(0x00018010L, (name + "\0").getBytes(US_ASCII));
        return attribute(0x00069005L, property(0x3701, 0x0d, object));
    }

    TnefPack attribute(long id, byte[] value) {
        number(2, 1);
        number(id, 4);
        number(value.length, 4);
        out.writeBytes(value);
        int sum = 0;
        for (byte octet : value) {
            sum += octet & 0xff;
        }
        number(sum, 2);
        return this;
    }

    /** A file of which an attribute says that it is as long as that, and is not. */
    TnefPack lie(long id, long length) {
        attribute(0x00069002L, new byte[14]);
        number(2, 1);
        number(id, 4);
        number(length, 4);
        return this;
    }

    /** Properties of a type, each of which claims that number of values and octets, and of properties. */
    TnefPack liesWithin(int type, long lie) {
        TnefPack properties = new TnefPack();
        properties.out.reset();
        properties.number(lie, 4);
        for (int id : new int[] {0x1000, 0x1013, 0x3701, 0x3707, 0x8001}) {
            properties.number(type, 2);
            properties.number(id, 2);
            for (int i = 0; i < 6; i++) {
                properties.number(lie, 4);
            }
        }
        attribute(0x00069002L, new byte[14]);
        attribute(0x00069003L, properties.bytes());
        return attribute(0x00069005L, properties.bytes());
    }

    private static byte[] property(int id, int type, byte[] value) {
        TnefPack property = new TnefPack();
        property.out.reset();
        property.number(1, 4);
        property.number(type, 2);
        property.number(id, 2);
        property.number(1, 4);
        property.number(value.length, 4);
        property.out.writeBytes(value);
        property.out.writeBytes(new byte[-value.length & 3]);
        return property.out.toByteArray();
    }

    private void number(long number, int size) {
        for (int i = 0; i < size; i++) {
            out.write((int) (number >> (8 * i)));
        }
    }

    public byte[] bytes() {
        return out.toByteArray();
    }

    static String base64(byte[] pack) {
        return Base64.getMimeEncoder().encodeToString(pack);
    }
}
