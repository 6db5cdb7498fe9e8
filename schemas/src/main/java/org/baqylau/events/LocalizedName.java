package org.baqylau.events;

/** A name in the three languages of the system. */
public record LocalizedName(String kk, String ru, String en) {
    public LocalizedName {
        Check.text("kk", kk);
        Check.text("ru", ru);
        Check.text("en", en);
    }
}
