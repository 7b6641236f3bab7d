package org.turnstone.web;

/** Theme and density as one cookie of this device: {@code dark.compact}. */
record Look(Theme theme, Density density) {

    static final String COOKIE = "look";

    static final Look DEFAULT = new Look(Theme.SYSTEM, Density.COMFORTABLE);

    static Look parse(String text) {
        int dot = text.indexOf('.');
        return dot < 0 ? DEFAULT : new Look(Theme.of(text.substring(0, dot)), Density.of(text.substring(dot + 1)));
    }

    @Override
    public String toString() {
        return theme.id() + "." + density.id();
    }
}
