package org.upline.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A thing in a {@link Drawing}. Lengths are hundredths of a pixel (1/96 inch), x grows to the right, y downwards. Texts
 * are made visible when an item is made ({@code [U+202E]} for a character that cannot be seen), so no writer has to.
 */
public sealed interface Item {
    /** A thing with a form of its own. */
    sealed interface Shape extends Item {
        long left();

        long top();

        long right();

        long bottom();
    }

    /** A rectangle; its border is drawn half inside and half outside. */
    record Box(long left, long top, long width, long height, BoxStyle style) implements Shape {
        public Box {
            if (width < 0 || height < 0) {
                throw new IllegalArgumentException("a box of " + width + " by " + height);
            }
        }

        @Override
        public long right() {
            return left + width;
        }

        @Override
        public long bottom() {
            return top + height;
        }
    }

    /**
     * A line of text.
     *
     * @param x of the anchor
     * @param y of the base line
     */
    record Label(String text, long x, long y, TextStyle style, Anchor anchor) implements Shape {
        public Label {
            text = DrawnText.of(text);
        }

        public long width() {
            return style.width(text);
        }

        @Override
        public long left() {
            return switch (anchor) {
                case START -> x;
                case MIDDLE -> x - width() / 2;
                case END -> x - width();
            };
        }

        @Override
        public long top() {
            return y - style.ascent();
        }

        @Override
        public long right() {
            return left() + width();
        }

        @Override
        public long bottom() {
            return y + style.descent();
        }
    }

    /**
     * Lines that belong together, such as those from one node to its children.
     *
     * @param segments never empty
     */
    record Wire(List<Segment> segments) implements Shape {
        /** Width of the stroke. */
        public static final long STROKE = 100;

        /** Colour of the stroke, {@code 0xRRGGBB}. */
        public static final int RGB = 0x555555;

        public Wire {
            segments = List.copyOf(segments);
            if (segments.isEmpty()) {
                throw new IllegalArgumentException("a wire without segments");
            }
        }

        @Override
        public long left() {
            return segments.stream().mapToLong(s -> Math.min(s.x1, s.x2)).min().orElseThrow();
        }

        @Override
        public long top() {
            return segments.stream().mapToLong(s -> Math.min(s.y1, s.y2)).min().orElseThrow();
        }

        @Override
        public long right() {
            return segments.stream().mapToLong(s -> Math.max(s.x1, s.x2)).max().orElseThrow();
        }

        @Override
        public long bottom() {
            return segments.stream().mapToLong(s -> Math.max(s.y1, s.y2)).max().orElseThrow();
        }
    }

    /**
     * A ribbon that runs from left to right. Between two stops its upper and lower borders leave both level and swing over in
     * the middle between them: cubic Bézier curves with their control points half-way across. So it lies within the
     * rectangle of its stops, and is everywhere as thick, measured upright.
     *
     * @param stops of the upper border, at least two, from left to right
     * @param thickness measured upright
     */
    record Band(List<Stop> stops, long thickness, BandStyle style) implements Shape {
        public Band {
            stops = List.copyOf(stops);
            if (stops.size() < 2 || thickness < 0) {
                throw new IllegalArgumentException("a band over " + stops + ", " + thickness + " thick");
            }
            for (int at = 1; at < stops.size(); at++) {
                if (stops.get(at).x < stops.get(at - 1).x) {
                    throw new IllegalArgumentException("a band that turns back: " + stops);
                }
            }
        }

        @Override
        public long left() {
            return stops.get(0).x;
        }

        @Override
        public long top() {
            return stops.stream().mapToLong(Stop::y).min().orElseThrow();
        }

        @Override
        public long right() {
            return stops.get(stops.size() - 1).x;
        }

        @Override
        public long bottom() {
            return stops.stream().mapToLong(Stop::y).max().orElseThrow() + thickness;
        }

        /** The curves around it, clockwise from its upper left corner: along the upper border, and back along the lower. */
        List<Curve> outline() {
            List<Curve> curves = new ArrayList<>();
            for (int at = 1; at < stops.size(); at++) {
                curves.add(Curve.between(stops.get(at - 1), stops.get(at), 0));
            }
            for (int at = stops.size() - 1; at > 0; at--) {
                curves.add(Curve.between(stops.get(at), stops.get(at - 1), thickness));
            }
            return curves;
        }
    }

    /** A point through which the upper border of a band runs level. */
    record Stop(long x, long y) {}

    /**
     * A part of a band's border.
     *
     * @param middle x of both control points; they stand as high as the ends they belong to
     */
    record Curve(long x1, long y1, long middle, long x2, long y2) {
        static Curve between(Stop from, Stop to, long below) {
            return new Curve(from.x, from.y + below, from.x + (to.x - from.x) / 2, to.x, to.y + below);
        }

        boolean level() {
            return y1 == y2;
        }
    }

    /** A straight line from one point to another. */
    record Segment(long x1, long y1, long x2, long y2) {}

    /**
     * Shapes that show one thing.
     *
     * @param id unique in the drawing; letters, digits and hyphens, a letter first
     * @param data facts for programs that read the drawing; keys of lower-case letters and hyphens
     * @param tooltip the whole text, where the shapes show a cut one
     * @param shapes in the order in which they are drawn
     */
    record Group(String id, Map<String, String> data, String tooltip, List<Shape> shapes) implements Item {
        public Group {
            if (!id.matches("[A-Za-z][A-Za-z0-9-]*")) {
                throw new IllegalArgumentException("not an id: " + id);
            }
            TreeMap<String, String> visible = new TreeMap<>();
            data.forEach((key, value) -> {
                if (!key.matches("[a-z]+(-[a-z]+)*")) {
                    throw new IllegalArgumentException("not a key: " + key);
                }
                visible.put(key, DrawnText.of(value));
            });
            data = Collections.unmodifiableSortedMap(visible);
            tooltip = DrawnText.of(tooltip);
            shapes = List.copyOf(shapes);
        }
    }
}
