package se.hinderloggen.command.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a sheet. Formulas are neither executed nor is what they once gave believed. */
final class SheetReader extends TableReader {

    private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})([0-9]{1,7})");
    private static final int MOST_OPEN_AREAS = 1000;

    private final XmlPart part;
    private final SharedStrings strings;
    private final List<CellNumber.Shown> formats;
    private final boolean from1904;

    /** Where one formula fills many cells, of which only the first one has it. */
    private final List<Area> areas = new ArrayList<>();

    private boolean inData;
    private int line;

    private record Area(int left, int right, int bottom) {}

    SheetReader(
            XmlPart part, SharedStrings strings, List<CellNumber.Shown> formats, boolean from1904) {
        this.part = part;
        this.strings = strings;
        this.formats = formats;
        this.from1904 = from1904;
    }

    @Override
    @Nullable TableRow readRow() throws IOException {
        try {
            while (part.next()) {
                if (part.starts("sheetData") || part.ends("sheetData")) {
                    inData = part.starts("sheetData");
                } else if (inData && part.starts("row")) {
                    line = part.number("r", line + 1);
                    return row();
                }
            }
            return null;
        } catch (ImportRefusedException e) {
            throw e.orAt(line);
        }
    }

    private TableRow row() throws IOException {
        areas.removeIf(area -> area.bottom < line);
        var cells = new ArrayList<String>();
        var formulas = new ArrayList<Integer>();
        int column = -1;
        while (part.next() && !part.ends("row")) {
            if (part.starts("c")) {
                String address = part.attribute("r", "");
                column = address.isEmpty() ? column + 1 : columnOf(address);
                String text = cell(column);
                if (text == null || !text.isEmpty()) {
                    checkColumns(column + 1, line);
                    while (cells.size() <= column) {
                        cells.add("");
                    }
                    if (text == null) {
                        formulas.add(column);
                    } else {
                        cells.set(column, text);
                    }
                }
            }
        }
        while (cells.size() < width()) {
            cells.add("");
        }
        return new TableRow(line, cells, formulas);
    }

    /** The cell's text, or null for a formula. */
    private @Nullable String cell(int column) throws IOException {
        String type = part.attribute("t", "n");
        int style = part.number("s", 0);
        boolean formula =
                areas.stream().anyMatch(area -> area.left <= column && column <= area.right);
        String text = "";
        while (part.next() && !part.ends("c")) {
            if (part.starts("f")) {
                formula = true;
                String area = part.attribute("ref", "");
                if (!area.isEmpty() && !part.attribute("t", "").equals("shared")) {
                    open(area);
                }
            } else if (part.starts("v") || part.starts("is")) {
                text = part.text();
            }
        }
        return formula ? null : text(type, style, text);
    }

    private String text(String type, int style, String value) throws IOException {
        if (value.isEmpty()) {
            return value;
        }
        String text =
                switch (type) {
                    case "s" -> unescaped(strings.get(index(value)));
                    case "inlineStr", "str" -> unescaped(value);
                    case "b" -> value.equals("1") ? "TRUE" : "FALSE";
                    case "d" -> value.split("T", 2)[0];
                    case "n" -> CellNumber.text(value, shown(style), from1904);
                    default -> value;
                };
        checkLength(text, line);
        return text;
    }

    private CellNumber.Shown shown(int style) {
        return style >= 0 && style < formats.size() ? formats.get(style) : CellNumber.Shown.NUMBER;
    }

    private void open(String area) {
        String[] corners = area.split(":", 2);
        var last = ADDRESS.matcher(corners[corners.length - 1]);
        if (!last.matches() || areas.size() == MOST_OPEN_AREAS) {
            throw new ImportRefusedException(ImportRefusal.BROKEN_WORKBOOK, line);
        }
        areas.add(
                new Area(
                        columnOf(corners[0]),
                        columnOf(last.group()),
                        Integer.parseInt(last.group(2))));
    }

    /** From 0. */
    private int columnOf(String address) {
        var matcher = ADDRESS.matcher(address);
        if (!matcher.matches()) {
            throw new ImportRefusedException(ImportRefusal.BROKEN_WORKBOOK, line);
        }
        return matcher.group(1).chars().reduce(0, (n, letter) -> n * 26 + letter - 'A' + 1) - 1;
    }

    private int index(String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new ImportRefusedException(ImportRefusal.BROKEN_WORKBOOK, line);
        }
    }

    /** Excel writes a carriage return so, and the underscore that would make other text look so. */
    private static String unescaped(String text) {
        return text.contains("_x")
                ? text.replaceAll("(?i)_x000d_", "\r").replaceAll("(?i)_x005f_", "_")
                : text;
    }

    @Override
    public void close() throws IOException {
        part.close();
    }
}
