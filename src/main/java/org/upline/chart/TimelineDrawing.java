package org.upline.chart;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.upline.chart.Item.Box;
import org.upline.chart.Item.Label;
import org.upline.chart.Item.Segment;
import org.upline.chart.Item.Shape;
import org.upline.chart.Item.Wire;
import org.upline.chart.Timeline.Period;
import org.upline.hierarchy.statistics.Step;
import org.upline.model.Message;

/**
 * Draws a timeline: joins as bars above the axis; below it money into key accounts as bars upwards and money out of them as
 * bars downwards from one line. Every bar has its number; the same timeline gives the same drawing.
 */
public final class TimelineDrawing {
    private static final long PAGE_LEAST = 72_000;
    private static final long PAGE_MOST = 150_000;
    private static final long GAP = 1600;

    /** Height of the highest bar of each kind. */
    private static final long FULL = 18_000;

    private static final long LEAST = 100;
    private static final TextStyle VALUE = TextStyle.BODY;
    private static final BoxStyle JOINED = new BoxStyle(0xBFC7CF, 0x444444, 100, 0, BoxStyle.Border.SINGLE);
    private static final BoxStyle BURST = new BoxStyle(0xF0B9A0, 0x7A1F00, 130, 0, BoxStyle.Border.DOUBLE);
    private static final BoxStyle IN = new BoxStyle(0xD5E3EF, 0x2F5D8A, 200, 0, BoxStyle.Border.SINGLE);
    private static final BoxStyle OUT = new BoxStyle(0xFBE9DF, 0x9A4A21, 130, 0, BoxStyle.Border.DASHED);

    private final Timeline timeline;
    private final MoneyCaption caption;
    private final Lettering lettering;
    private final Function<Message, String> words;
    private final Sketch sketch;

    private TimelineDrawing(Timeline timeline, MoneyCaption caption, ChartFont font, Function<Message, String> words) {
        this.timeline = timeline;
        this.caption = caption;
        this.lettering = Lettering.in(font);
        this.words = words;
        this.sketch = new Sketch(lettering);
    }

    /**
     * Draws; sizes are in hundredths of a pixel.
     *
     * @param words puts this room's messages into words
     */
    public static Drawing of(Timeline timeline, MoneyCaption caption, ChartFont font, Function<Message, String> words) {
        return new TimelineDrawing(timeline, caption, font, words).draw();
    }

    private String say(String key, Object... arguments) {
        return words.apply(Message.of(key, arguments));
    }

    private Drawing draw() {
        List<Period> periods = timeline.periods();
        long column = column();
        long sheet = Math.max(PAGE_LEAST, column * periods.size());
        long text = Math.min(sheet, PAGE_MOST);
        long y = sketch.addText(caption.title(), Sketch.MARGIN, text, TextStyle.TITLE) + GAP / 2;
        y = drawLegend(y, text) + GAP;
        if (!periods.isEmpty()) {
            y = drawBars(y, column) + GAP;
        }
        for (String note : notes()) {
            y = sketch.addText(note, y, text, TextStyle.NOTE);
        }
        y += GAP / 2;
        List<String> lines = CaptionText.lines(caption, lettering, words);
        for (String line : lines) {
            y = sketch.addText(line, y, text, TextStyle.NOTE);
        }
        return sketch.finish(lettering.drawn(caption.title()), description(), lines);
    }

    private String description() {
        Period all = timeline.total();
        return say(
                "timeline.description",
                caption.title(),
                timeline.periods().size(),
                all.from().toString(),
                all.to().toString());
    }

    private long drawLegend(long top, long width) {
        List<Sample> samples = new ArrayList<>();
        samples.add(sample("timeline.joined", JOINED));
        if (timeline.periods().stream().anyMatch(Period::burst)) {
            samples.add(sample("timeline.burst", BURST));
        }
        samples.add(sample("timeline.in", IN));
        samples.add(sample("timeline.out", OUT));
        return Sample.draw(say("chart.legend"), samples, sketch, top, width);
    }

    private Sample sample(String key, BoxStyle style) {
        return new Sample(say(key), (x, y) -> new Box(x, y, 3200, 1600, style));
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        Period all = timeline.total();
        if (timeline.periods().isEmpty()) {
            notes.add(say("timeline.empty"));
        } else {
            notes.add(say(
                    "timeline.sum",
                    all.joined(),
                    AmountText.yuan(all.keyInFen()),
                    all.keyInCount(),
                    AmountText.yuan(all.keyOutFen()),
                    all.keyOutCount()));
            notes.add(say("timeline.scale", AmountText.yuan(mostFen()), mostJoined()));
        }
        notes.add(say("timeline.keys", timeline.keyAccounts()));
        Period outside = timeline.outside();
        if (outside.joined() > 0 || outside.keyInCount() > 0 || outside.keyOutCount() > 0) {
            notes.add(say(
                    "timeline.outside",
                    outside.joined(),
                    AmountText.yuan(outside.keyInFen()),
                    AmountText.yuan(outside.keyOutFen())));
        }
        if (timeline.undated() > 0) {
            notes.add(say("timeline.undated", timeline.undated()));
        }
        return notes;
    }

    private long mostFen() {
        return timeline.periods().stream()
                .mapToLong(period -> Math.max(period.keyInFen(), period.keyOutFen()))
                .max()
                .orElse(0);
    }

    private int mostJoined() {
        return timeline.periods().stream().mapToInt(Period::joined).max().orElse(0);
    }

    /** Wide enough for the widest number and date. */
    private long column() {
        long widest = 0;
        for (Period period : timeline.periods()) {
            widest = Math.max(widest, VALUE.width(day(period.from())));
            widest = Math.max(widest, VALUE.width(Integer.toString(period.joined())));
            widest = Math.max(widest, VALUE.width(AmountText.yuan(period.keyInFen())));
            widest = Math.max(widest, VALUE.width(AmountText.yuan(period.keyOutFen())));
        }
        return widest + GAP / 2;
    }

    private String day(LocalDate from) {
        return timeline.step() == Step.MONTH
                ? from.toString().substring(0, from.toString().length() - 3)
                : from.toString();
    }

    /** Returns the lower edge of what was drawn. */
    private long drawBars(long top, long column) {
        List<Period> periods = timeline.periods();
        long line = VALUE.lineHeight();
        long ground = top + line + FULL;
        long middle = ground + 2 * line + GAP + line + FULL;
        long right = Sketch.MARGIN + column * periods.size();
        for (int at = 0; at < periods.size(); at++) {
            Period period = periods.get(at);
            long left = Sketch.MARGIN + at * column;
            List<Shape> shapes = new ArrayList<>();
            if (period.joined() > 0) {
                long height = height(period.joined(), mostJoined());
                shapes.add(bar(left, ground - height, column, height, period.burst() ? BURST : JOINED));
                shapes.add(value(Integer.toString(period.joined()), left, ground - height - VALUE.descent(), column));
            }
            shapes.add(value(day(period.from()), left, ground + line, column));
            if (period.keyInFen() > 0) {
                long height = height(period.keyInFen(), mostFen());
                shapes.add(bar(left, middle - height, column, height, IN));
                shapes.add(value(AmountText.yuan(period.keyInFen()), left, middle - height - VALUE.descent(), column));
            }
            if (period.keyOutFen() > 0) {
                long height = height(period.keyOutFen(), mostFen());
                shapes.add(bar(left, middle, column, height, OUT));
                shapes.add(value(AmountText.yuan(period.keyOutFen()), left, middle + height + VALUE.ascent(), column));
            }
            sketch.add("step-" + at, Map.of("from", period.from().toString()), tooltip(period), shapes);
        }
        sketch.add(new Wire(List.of(
                new Segment(Sketch.MARGIN, ground, right, ground), new Segment(Sketch.MARGIN, middle, right, middle))));
        return Math.max(sketch.bottom(), middle + FULL + line);
    }

    private String tooltip(Period period) {
        return say(
                "timeline.tooltip",
                period.from().toString(),
                period.to().toString(),
                period.joined(),
                AmountText.yuan(period.keyInFen()),
                period.keyInCount(),
                AmountText.yuan(period.keyOutFen()),
                period.keyOutCount());
    }

    private static long height(long value, long most) {
        return Math.max(
                LEAST,
                BigInteger.valueOf(value)
                        .multiply(BigInteger.valueOf(FULL))
                        .divide(BigInteger.valueOf(most))
                        .longValueExact());
    }

    private static Box bar(long left, long top, long column, long height, BoxStyle style) {
        return new Box(left + column / 4, top, column / 2, height, style);
    }

    private static Label value(String text, long left, long base, long column) {
        return new Label(text, left + column / 2, base, VALUE, Anchor.MIDDLE);
    }
}
