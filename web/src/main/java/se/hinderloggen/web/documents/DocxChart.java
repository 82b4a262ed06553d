package se.hinderloggen.web.documents;

import java.io.IOException;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import se.hinderloggen.web.documents.Block.Chart;

/** A chart as Word has them: with its figures in a sheet of its own, where one can change them. */
final class DocxChart {

    /** In units of Office, of which a centimetre has 360,000. */
    private static final int CENTIMETRE = 360_000;

    private static final int WIDTH = 16 * CENTIMETRE;
    private static final int UPRIGHT = 7 * CENTIMETRE;
    private static final int LONGEST = 20 * CENTIMETRE;

    private static final byte[] FIRST = {0x18, 0x5c, 0x55};
    private static final byte[] SECOND = {(byte) 0xb5, (byte) 0xd4, (byte) 0xce};

    private DocxChart() {}

    static void write(Chart chart, XWPFDocument out, XWPFParagraph into) throws IOException {
        XWPFChart written;
        try {
            written = out.createChart(into.createRun(), WIDTH, height(chart));
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
        var shown = into.getRuns().getFirst().getCTR().getDrawingArray(0).getInlineArray(0);
        shown.getDocPr().setName(chart.caption());
        shown.getDocPr().setDescr(chart.description());
        draw(chart, written);
    }

    private static int height(Chart chart) {
        double bars = chart.labels().size() * (chart.series().size() * 0.5 + 0.35);
        return chart.upright() ? UPRIGHT : Math.min(LONGEST, (int) ((bars + 1.5) * CENTIMETRE));
    }

    private static void draw(Chart chart, XWPFChart to) {
        var labels =
                to.createCategoryAxis(chart.upright() ? AxisPosition.BOTTOM : AxisPosition.LEFT);
        var values = to.createValueAxis(chart.upright() ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        values.setMinimum(0);
        values.setVisible(false);
        if (!chart.upright()) {
            // The first on top, as in the table.
            labels.setOrientation(AxisOrientation.MAX_MIN);
        }
        var bars = (XDDFBarChartData) to.createData(ChartTypes.BAR, labels, values);
        bars.setBarDirection(chart.upright() ? BarDirection.COL : BarDirection.BAR);
        bars.setVaryColors(false);
        bars.setGapWidth(50);
        var names =
                XDDFDataSourcesFactory.fromArray(
                        chart.labels().toArray(String[]::new), range(to, chart, 0), 0);
        for (int i = 0; i < chart.series().size(); i++) {
            var series = chart.series().get(i);
            var sizes =
                    series.bars().stream()
                            .map(it -> it.size() == null ? 0.0 : it.size())
                            .toArray(Double[]::new);
            var written =
                    (XDDFBarChartData.Series)
                            bars.addSeries(
                                    names,
                                    XDDFDataSourcesFactory.fromArray(
                                            sizes, range(to, chart, i + 1), i + 1));
            written.setTitle(series.name(), to.setSheetTitle(series.name(), i + 1));
            written.setFillProperties(
                    new XDDFSolidFillProperties(XDDFColor.from(i == 0 ? FIRST : SECOND)));
            var outline = new XDDFLineProperties();
            outline.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(FIRST)));
            written.setLineProperties(outline);
            values(written);
        }
        to.plot(bars);
        if (chart.series().size() > 1) {
            to.getOrAddLegend().setPosition(LegendPosition.TOP);
        }
    }

    /** At the ends of the bars. */
    private static void values(XDDFBarChartData.Series series) {
        var labels = series.getCTBarSer().addNewDLbls();
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        for (var absent :
                List.of(
                        labels.addNewShowCatName(),
                        labels.addNewShowSerName(),
                        labels.addNewShowPercent(),
                        labels.addNewShowBubbleSize())) {
            absent.setVal(false);
        }
    }

    private static String range(XWPFChart in, Chart of, int column) {
        return in.formatRange(new CellRangeAddress(1, of.labels().size(), column, column));
    }
}
