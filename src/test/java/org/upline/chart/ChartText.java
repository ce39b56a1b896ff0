package org.upline.chart;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;
import org.upline.model.Message;

/** The words of this room's own messages, in Chinese or in English. */
final class ChartText implements Function<Message, String> {
    private final Locale locale;
    private final ResourceBundle charts;
    private final ResourceBundle pages;

    private ChartText(Locale locale, String folder) {
        this.locale = locale;
        this.charts = ResourceBundle.getBundle("org.upline." + folder + ".chart", Locale.ROOT);
        this.pages = ResourceBundle.getBundle("org.upline." + folder + ".html", Locale.ROOT);
    }

    static ChartText chinese() {
        return new ChartText(Locale.SIMPLIFIED_CHINESE, "messages_zh");
    }

    static ChartText english() {
        return new ChartText(Locale.ENGLISH, "messages_en");
    }

    /**
     * The message in words.
     *
     * @throws java.util.MissingResourceException if its key is not one of this room
     */
    @Override
    public String apply(Message message) {
        ResourceBundle bundle = message.key().startsWith("html.") ? pages : charts;
        return new MessageFormat(bundle.getString(message.key()), locale)
                .format(message.arguments().toArray());
    }
}
