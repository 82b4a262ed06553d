package se.hinderloggen.web.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A DOCX as LibreOffice opens it: everything that is in it comes out on paper. Where LibreOffice is
 * not installed this is said aloud, and in CI it is a fault.
 */
class LibreOfficeTest {

    private static final List<String> PROGRAMS = List.of("soffice", "libreoffice");

    @TempDir private Path folder = Path.of("");

    @Test
    void nothing_of_a_document_is_lost_on_the_way_to_paper()
            throws IOException, InterruptedException {
        Path docx = folder.resolve("rapport.docx");
        Files.write(docx, Samples.written(Samples.REPORT, DocumentFormat.DOCX));
        var pages = pages(converted(docx));
        String all = String.join("\n", pages).replaceAll("\\s+", " ");

        assertThat(pages).hasSizeBetween(3, 6);
        assertThat(pages).allMatch(it -> it.contains("Erfarenhetsrapport 2024, PO Värmland"));
        for (int page = 1; page <= pages.size(); page++) {
            assertThat(pages.get(page - 1)).contains(page + " (" + pages.size() + ")");
        }
        // The contents, and the headings that they name.
        assertThat(all).contains("Innehåll");
        for (String heading : List.of("Året i korthet", "Månad för månad", "Hinder", "Slutord")) {
            assertThat(pages.getFirst()).contains(heading);
            assertThat(all.split(heading, -1).length).as(heading).isGreaterThan(2);
        }
        assertThat(all)
                .contains(
                        "Det som hände.",
                        "Och det som följde.",
                        "Figur 1. Observationer per månad",
                        "Figur 2. Hinder per händelsetyp",
                        "Tack.");
        for (int row = 1; row <= 60; row++) {
            assertThat(all).contains("Händelsetyper rad " + row + " " + row * 7);
        }
        // The heading of a table stands on each of its pages.
        for (String table : List.of("Händelsetyper", "Månader")) {
            assertThat(pages.stream().filter(it -> it.contains(table + " rad")))
                    .allMatch(
                            it ->
                                    it.replaceAll("\\s+", " ")
                                            .contains("Vad Antal " + table + " rad"));
        }
        // The charts, by the words in them.
        assertThat(all).contains("jan feb mar", "2024", "2021", "Bemötande");
    }

    private Path converted(Path docx) throws IOException, InterruptedException {
        var program = program();
        if (program == null) {
            String missing = "LibreOffice is not installed: no DOCX is tried (.ci/run installs it)";
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError(missing);
            }
            abort(missing);
        }
        var converting =
                new ProcessBuilder(
                                program,
                                "--headless",
                                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                                "--convert-to",
                                "pdf",
                                "--outdir",
                                folder.toString(),
                                docx.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("said.txt").toFile())
                        .start();
        try {
            assertThat(converting.waitFor(3, TimeUnit.MINUTES)).as("ends").isTrue();
        } finally {
            converting.destroyForcibly();
        }
        Path pdf = folder.resolve("rapport.pdf");
        assertThat(pdf).as(Files.readString(folder.resolve("said.txt"))).exists();
        return pdf;
    }

    private static List<String> pages(Path written) throws IOException {
        try (var pdf = Loader.loadPDF(written.toFile())) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            var pages = new ArrayList<String>();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(pdf));
            }
            return pages;
        }
    }

    private static @Nullable String program() {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(it -> PROGRAMS.stream().map(Path.of(it)::resolve))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElse(null);
    }
}
