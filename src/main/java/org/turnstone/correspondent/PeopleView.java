package org.turnstone.correspondent;

import java.util.List;
import org.turnstone.web.Avatar;

/**
 * The people collected for somebody, as the settings show them.
 *
 * @param collecting whether more are collected
 * @param typed what they are searched by
 * @param all how many there are
 * @param found how many of them fit
 * @param shown the first of those
 */
public record PeopleView(boolean collecting, String typed, int all, int found, List<Entry> shown) {

    /**
     * One of them.
     *
     * @param email the address as people read it
     * @param name empty where they have none
     * @param said how often and how lately, in words
     */
    public record Entry(String email, String name, String said, Avatar avatar) {

        /** What they go by. */
        public String display() {
            return name.isEmpty() ? email : name;
        }
    }

    public boolean more() {
        return found > shown.size();
    }
}
