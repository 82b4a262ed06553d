package se.hinderloggen.command.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.hinderloggen.command.importing.ImportReport.Mode;
import tools.jackson.databind.json.JsonMapper;

class ImportReportTest {

    @Test
    void the_first_thousand_problems_are_kept_whatever_the_order_they_come_in() {
        var problems = new ImportReport.Problems();
        for (int line = 2500; line > 0; line--) {
            problems.add(RowFault.DATE_FORM.at(line, "occurred"));
        }

        assertThat(problems.count()).isEqualTo(2500);
        assertThat(problems.first())
                .extracting(RowProblem::line)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 1000).boxed().toList());
    }

    @Test
    void a_report_reads_well_as_JSON() {
        var problem =
                new RowProblem(3, "authority", "unknown-authority", "Nej.", "No.", List.of("BANK"));
        var report = new ImportReport(Mode.GOOD, true, 4, 3, 1, 1, 1, List.of(problem), 1);

        assertThat(JsonMapper.shared().writeValueAsString(report))
                .isEqualTo(
                        """
                        {"mode":"GOOD","dryRun":true,"rows":4,"observations":3,"recorded":1,\
                        "alreadyThere":1,"refused":1,"problems":[{"line":3,"column":"authority",\
                        "code":"unknown-authority","sv":"Nej.","en":"No.","nearest":["BANK"]}],\
                        "problemCount":1}""");
    }

    @ParameterizedTest
    @EnumSource
    void every_fault_has_a_code_and_a_sentence_in_each_language(RowFault fault) {
        var problem = fault.at(2, null, 1, 2);

        assertThat(problem.code()).matches("[a-z]+(-[a-z]+)*");
        assertThat(problem.sv()).endsWith(".").doesNotContain("%").isNotEqualTo(problem.en());
        assertThat(problem.en()).endsWith(".").doesNotContain("%");
    }
}
