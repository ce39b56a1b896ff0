package org.upline.chart;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Stream;
import org.upline.model.Message;

/** The words of this room's own messages, in Chinese or in English. */
final class ChartText implements Function<Message, String> {
    private final Locale locale;
    private final List<ResourceBundle> bundles;

    private ChartText(Locale locale, String folder) {
        this.locale = locale;
        this.bundles = Stream.of("chart", "treechart", "html")
                .map(name -> ResourceBundle.getBundle("org.upline." + folder + "." + name, Locale.ROOT))
                .toList();
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
     * @throws MissingResourceException if its key is not one of this room
     */
    @Override
    public String apply(Message message) {
        ResourceBundle bundle = bundles.stream()
                .filter(each -> each.containsKey(message.key()))
                .findFirst()
                .orElseThrow(
                        () -> new MissingResourceException("no such text", ChartText.class.getName(), message.key()));
        return new MessageFormat(bundle.getString(message.key()), locale)
                .format(message.arguments().toArray());
    }
}
