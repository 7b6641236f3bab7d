package org.turnstone.web;

import java.text.NumberFormat;
import java.util.Locale;
import org.turnstone.mail.ByteSize;

/** Counts and sizes as a person reads them: "12,431", "482 kB", "1.2 MB". */
public record Numbers(Locale locale) {

    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB", "PB"};

    public String count(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** In powers of ten (as disks and mail servers are sold), one decimal below ten of a unit. */
    public String size(ByteSize size) {
        double amount = size.bytes();
        int unit = 0;
        while (amount >= 999.5 && unit < UNITS.length - 1) {
            amount /= 1000;
            unit++;
        }
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(unit > 1 && amount < 9.95 ? 1 : 0);
        return format.format(amount) + "\u00a0" + UNITS[unit];
    }
}
