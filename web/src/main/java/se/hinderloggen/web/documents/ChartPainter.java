package se.hinderloggen.web.documents;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.util.List;
import org.w3c.dom.Element;

/**
 * Draws the charts in a PDF: the boxes, rules and words that a {@link Drawing} consists of, as
 * lines and letters, in the document's own typeface. Nothing else of SVG is known to it.
 */
final class ChartPainter implements SVGDrawer {

    private static final FSRGBColor INK = new FSRGBColor(0x14202b);
    private static final FSRGBColor FIRST = new FSRGBColor(0x185c55);
    private static final FSRGBColor SECOND = new FSRGBColor(0xe4efec);

    @Override
    public SVGImage buildSVGImage(
            Element drawn,
            Box box,
            CssContext context,
            double cssWidth,
            double cssHeight,
            double dotsPerPixel) {
        return new Painted(
                drawn, cssWidth > 0 ? cssWidth / Painted.number(drawn, "width") : dotsPerPixel);
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext shared) {}

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {}

    @Override
    public void close() {}

    /** As wide as its column, and as high as that makes it. */
    private static final class Painted implements SVGImage {

        private final Element drawn;
        private final double scale;

        Painted(Element drawn, double scale) {
            this.drawn = drawn;
            this.scale = scale;
        }

        @Override
        public int getIntrinsicWidth() {
            return (int) Math.round(number(drawn, "width") * scale);
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) Math.round(number(drawn, "height") * scale);
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            var stroke = device.getStroke();
            device.setStroke(new BasicStroke((float) scale));
            var parts = drawn.getChildNodes();
            for (int i = 0; i < parts.getLength(); i++) {
                if (parts.item(i) instanceof Element part) {
                    switch (part.getTagName()) {
                        case "rect" -> rect(part, device, x, y);
                        case "line" -> line(part, device, x, y);
                        case "text" -> text(part, device, context, x, y);
                        default -> {
                            // Its title and its description are said, not drawn.
                        }
                    }
                }
            }
            device.setStroke(stroke);
        }

        private void rect(Element it, OutputDevice device, double x, double y) {
            boolean first = it.getAttribute("class").equals("bar-1");
            var shape =
                    new Rectangle2D.Double(
                            x + number(it, "x") * scale,
                            y + number(it, "y") * scale,
                            number(it, "width") * scale,
                            number(it, "height") * scale);
            device.setColor(first ? FIRST : SECOND);
            device.fill(shape);
            if (!first) {
                device.setColor(FIRST);
                device.draw(shape);
            }
        }

        private void line(Element it, OutputDevice device, double x, double y) {
            device.setColor(INK);
            device.draw(
                    new Line2D.Double(
                            x + number(it, "x1") * scale,
                            y + number(it, "y1") * scale,
                            x + number(it, "x2") * scale,
                            y + number(it, "y2") * scale));
        }

        private void text(
                Element it, OutputDevice device, RenderingContext context, double x, double y) {
            var wanted = new FontSpecification();
            wanted.families = new String[] {"Atkinson", "Liberation"};
            wanted.size = (float) (Drawing.FONT * scale);
            wanted.fontWeight =
                    it.getAttribute("class").equals("strong") ? IdentValue.BOLD : IdentValue.NORMAL;
            wanted.fontStyle = IdentValue.NORMAL;
            wanted.variant = IdentValue.NORMAL;
            var font = context.getFont(wanted);
            String text = it.getTextContent();
            double width = context.getTextRenderer().getWidth(context.getFontContext(), font, text);
            double left =
                    switch (it.getAttribute("text-anchor")) {
                        case "middle" -> width / 2;
                        case "end" -> width;
                        default -> 0;
                    };
            device.setColor(INK);
            device.setFont(font);
            context.getTextRenderer()
                    .drawString(
                            device,
                            text,
                            (float) (x + number(it, "x") * scale - left),
                            (float) (y + number(it, "y") * scale));
        }

        private static double number(Element it, String name) {
            return Double.parseDouble(it.getAttribute(name));
        }
    }
}
