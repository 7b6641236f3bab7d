package org.turnstone.correspondent;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mime.Addresses;
import org.turnstone.mime.EnteredAddresses;
import org.turnstone.web.Undo;

/** Somebody who was just forgotten. Nothing of them is kept here: the way back carries all there was. */
record Forgotten(Correspondent person) {

    static Forgotten of(Correspondent person) {
        return new Forgotten(person);
    }

    Undo wayBack() {
        return Undo.of("/correspondents/returns")
                .with("address", person.address())
                .with("name", Objects.requireNonNullElse(person.name(), ""))
                .with("times", Integer.toString(person.times()))
                .with("last", person.lastWritten().toString())
                .with("standing", Double.toString(person.standing()));
    }

    /** What {@link #wayBack} carries, from a browser: nonsense is nobody. */
    static Optional<Forgotten> parse(
            @Nullable String address,
            @Nullable String name,
            @Nullable String times,
            @Nullable String last,
            @Nullable String standing) {
        EmailAddress whom = new EmailAddress(name, Objects.requireNonNullElse(address, ""));
        EnteredAddresses read = Addresses.parseEntered(Addresses.format(whom));
        if (!read.isWellFormed() || read.addresses().size() != 1) {
            return Optional.empty();
        }
        try {
            Instant at = Instant.parse(Objects.requireNonNullElse(last, ""));
            double place = Double.parseDouble(Objects.requireNonNullElse(standing, ""));
            int count = Integer.parseInt(Objects.requireNonNullElse(times, ""));
            Correspondent plain = Correspondent.of(read.addresses().getFirst(), at, 1);
            boolean sound =
                    Double.isFinite(place) && count > 0 && plain.address().length() <= Correspondent.LONGEST_ADDRESS;
            return sound
                    ? Optional.of(new Forgotten(new Correspondent(plain.address(), plain.name(), count, at, place)))
                    : Optional.empty();
        } catch (DateTimeException | NumberFormatException nonsense) {
            return Optional.empty();
        }
    }
}
