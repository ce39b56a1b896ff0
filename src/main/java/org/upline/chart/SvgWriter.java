package org.upline.chart;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.upline.chart.Item.Band;
import org.upline.chart.Item.Box;
import org.upline.chart.Item.Curve;
import org.upline.chart.Item.Group;
import org.upline.chart.Item.Label;
import org.upline.chart.Item.Segment;
import org.upline.chart.Item.Shape;
import org.upline.chart.Item.Wire;

/**
 * Writes a drawing as SVG 1.1: plain shapes and text that can be searched and copied, no script, no style sheet, nothing
 * fetched from elsewhere. A node is a {@code <g>} with an id, {@code data-…} attributes and its whole text as
 * {@code <title>}, which viewers show under the pointer.
 */
public final class SvgWriter implements DrawingWriter {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String FONTS = "'Noto Sans CJK SC', 'Source Han Sans SC', 'Noto Sans SC', 'Microsoft YaHei',"
            + " 'PingFang SC', 'SimHei', 'WenQuanYi Micro Hei', sans-serif";

    @Override
    public String fileEnding() {
        return "svg";
    }

    @Override
    public void write(Drawing drawing, OutputStream out) throws IOException {
        // The JDK's own factory, so that another on the class path does not change the bytes.
        // A writer of its own around the encoder: handed the encoder itself, the JDK's XML writer splits surrogate
        // pairs.
        Writer characters = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(characters);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            write(drawing, xml);
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
        }
        characters.write('\n');
        characters.flush();
    }

    private static void write(Drawing drawing, XMLStreamWriter xml) throws XMLStreamException {
        String width = number(drawing.width());
        String height = number(drawing.height());
        xml.writeStartElement("svg");
        xml.writeDefaultNamespace(SVG);
        xml.writeAttribute("width", width);
        xml.writeAttribute("height", height);
        xml.writeAttribute("viewBox", "0 0 " + width + " " + height);
        xml.writeAttribute("role", "img");
        xml.writeAttribute("font-family", FONTS);
        // Several blanks in a name are several blanks.
        xml.writeAttribute("xml:space", "preserve");
        text(xml, "title", drawing.title());
        text(xml, "desc", drawing.description());
        newLine(xml);
        xml.writeEmptyElement("rect");
        xml.writeAttribute("width", width);
        xml.writeAttribute("height", height);
        xml.writeAttribute("fill", "#ffffff");
        for (Item item : drawing.items()) {
            newLine(xml);
            if (item instanceof Group group) {
                write(group, xml);
            } else if (item instanceof Shape shape) {
                write(shape, xml);
            }
        }
        newLine(xml);
        xml.writeEndElement();
    }

    private static void write(Group group, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("g");
        xml.writeAttribute("id", group.id());
        for (Map.Entry<String, String> fact : group.data().entrySet()) {
            xml.writeAttribute("data-" + fact.getKey(), fact.getValue());
        }
        text(xml, "title", group.tooltip());
        for (Shape shape : group.shapes()) {
            write(shape, xml);
        }
        xml.writeEndElement();
    }

    private static void write(Shape shape, XMLStreamWriter xml) throws XMLStreamException {
        if (shape instanceof Box box) {
            write(box, xml);
        } else if (shape instanceof Label label) {
            write(label, xml);
        } else if (shape instanceof Wire wire) {
            write(wire, xml);
        } else if (shape instanceof Band band) {
            write(band, xml);
        }
    }

    private static void write(Box box, XMLStreamWriter xml) throws XMLStreamException {
        BoxStyle style = box.style();
        rectangle(xml, box, 0, colour(style.fill()));
        if (style.border() == BoxStyle.Border.DOUBLE) {
            rectangle(xml, box, BoxStyle.DOUBLE_GAP, "none");
        }
    }

    private static void rectangle(XMLStreamWriter xml, Box box, long inset, String fill) throws XMLStreamException {
        BoxStyle style = box.style();
        xml.writeEmptyElement("rect");
        xml.writeAttribute("x", number(box.left() + inset));
        xml.writeAttribute("y", number(box.top() + inset));
        xml.writeAttribute("width", number(Math.max(0, box.width() - 2 * inset)));
        xml.writeAttribute("height", number(Math.max(0, box.height() - 2 * inset)));
        if (style.corner() > 0) {
            xml.writeAttribute("rx", number(style.corner()));
        }
        xml.writeAttribute("fill", fill);
        if (style.strokeWidth() > 0) {
            xml.writeAttribute("stroke", colour(style.stroke()));
            xml.writeAttribute("stroke-width", number(style.strokeWidth()));
        }
        if (style.border() == BoxStyle.Border.DASHED) {
            xml.writeAttribute("stroke-dasharray", number(BoxStyle.DASH));
        }
    }

    private static void write(Label label, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("text");
        xml.writeAttribute("x", number(label.x()));
        xml.writeAttribute("y", number(label.y()));
        if (label.anchor() != Anchor.START) {
            xml.writeAttribute("text-anchor", label.anchor().name().toLowerCase(Locale.ROOT));
        }
        xml.writeAttribute("font-size", number(label.style().size()));
        if (label.style().bold()) {
            xml.writeAttribute("font-weight", "bold");
        }
        xml.writeAttribute("fill", colour(label.style().rgb()));
        xml.writeCharacters(label.text());
        xml.writeEndElement();
    }

    private static void write(Wire wire, XMLStreamWriter xml) throws XMLStreamException {
        StringBuilder path = new StringBuilder();
        for (Segment segment : wire.segments()) {
            path.append('M').append(number(segment.x1())).append(' ').append(number(segment.y1()));
            if (segment.x1() == segment.x2()) {
                path.append('V').append(number(segment.y2()));
            } else if (segment.y1() == segment.y2()) {
                path.append('H').append(number(segment.x2()));
            } else {
                path.append('L').append(number(segment.x2())).append(' ').append(number(segment.y2()));
            }
        }
        xml.writeEmptyElement("path");
        xml.writeAttribute("d", path.toString());
        xml.writeAttribute("fill", "none");
        xml.writeAttribute("stroke", colour(Wire.RGB));
        xml.writeAttribute("stroke-width", number(Wire.STROKE));
    }

    private static void write(Band band, XMLStreamWriter xml) throws XMLStreamException {
        StringBuilder path = new StringBuilder();
        for (Curve curve : band.outline()) {
            // From the end of the upper border down to that of the lower.
            path.append(path.isEmpty() ? 'M' : 'L')
                    .append(number(curve.x1()))
                    .append(' ')
                    .append(number(curve.y1()));
            if (curve.level()) {
                path.append('H').append(number(curve.x2()));
            } else {
                path.append('C').append(number(curve.middle())).append(' ').append(number(curve.y1()));
                path.append(' ').append(number(curve.middle())).append(' ').append(number(curve.y2()));
                path.append(' ').append(number(curve.x2())).append(' ').append(number(curve.y2()));
            }
        }
        path.append('Z');
        xml.writeEmptyElement("path");
        xml.writeAttribute("d", path.toString());
        xml.writeAttribute("fill", colour(band.style().fill()));
        xml.writeAttribute("stroke", colour(band.style().stroke()));
        xml.writeAttribute("stroke-width", number(BandStyle.STROKE));
        if (band.style().dashed()) {
            xml.writeAttribute("stroke-dasharray", number(BandStyle.DASH));
        }
    }

    private static void text(XMLStreamWriter xml, String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void newLine(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeCharacters("\n");
    }

    private static String colour(int rgb) {
        return String.format("#%06x", rgb);
    }

    /** Hundredths of a pixel as pixels, without trailing zeros. */
    private static String number(long hundredths) {
        return hundredths % 100 == 0
                ? Long.toString(hundredths / 100)
                : BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
    }
}
