package org.upline.shell;

import java.util.Locale;

/** A language the program speaks. */
public enum Language {
    ZH(Locale.SIMPLIFIED_CHINESE),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** For numbers in texts. */
    public Locale locale() {
        return locale;
    }

    /** As options and folders of bundles name it: {@code zh} or {@code en}. */
    public String word() {
        return ValueType.word(this);
    }

    /** Chinese for any Chinese locale, English for all others. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals("zh") ? ZH : EN;
    }
}
