package se.hinderloggen.command;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.junit.jupiter.api.Test;
import se.hinderloggen.command.basefigures.BaseFigures;
import se.hinderloggen.command.basefigures.BaseFiguresCommand;
import se.hinderloggen.command.catalogue.Catalogue;
import se.hinderloggen.command.catalogue.CatalogueCommand;
import se.hinderloggen.command.followup.FollowUp;
import se.hinderloggen.command.followup.FollowUpCommand;
import se.hinderloggen.command.meeting.Meeting;
import se.hinderloggen.command.meeting.MeetingCommand;
import se.hinderloggen.command.observation.Observation;
import se.hinderloggen.command.observation.ObservationCommand;
import se.hinderloggen.command.platform.Decision;
import se.hinderloggen.command.platform.Refusal;
import se.hinderloggen.command.release.ReleaseStep;
import se.hinderloggen.command.release.Releases;
import se.hinderloggen.command.report.ReportCommand;
import se.hinderloggen.command.report.Reports;
import se.hinderloggen.command.subscription.Subscription;
import se.hinderloggen.command.subscription.SubscriptionCommand;
import se.hinderloggen.command.systemfault.SystemFault;
import se.hinderloggen.command.systemfault.SystemFaultCommand;

/** What the house promises about itself. */
@AnalyzeClasses(
        packages = "se.hinderloggen.command",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Set<Class<?>> RULES =
            Set.of(
                    Observation.class,
                    ObservationCommand.class,
                    BaseFigures.class,
                    BaseFiguresCommand.class,
                    Catalogue.class,
                    CatalogueCommand.class,
                    SystemFault.class,
                    SystemFaultCommand.class,
                    Meeting.class,
                    MeetingCommand.class,
                    FollowUp.class,
                    FollowUpCommand.class,
                    Subscription.class,
                    SubscriptionCommand.class,
                    Reports.class,
                    ReportCommand.class,
                    Releases.class,
                    ReleaseStep.class,
                    Decision.class,
                    Refusal.class);

    @ArchTest
    static final ArchRule THE_RULES_KNOW_NO_FRAMEWORK_AND_READ_NO_CLOCK =
            noClasses()
                    .that(describe("are rules", ArchitectureTest::isRule))
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("org.springframework..")
                                    .or(resideInAPackage("org.axonframework.commandhandling.."))
                                    .or(resideInAPackage("org.axonframework.eventsourcing.."))
                                    .or(resideInAPackage("java.sql.."))
                                    .or(resideInAPackage("tools.jackson.."))
                                    .or(
                                            describe(
                                                    "a clock",
                                                    type ->
                                                            type.isEquivalentTo(
                                                                    java.time.Clock.class))));

    @ArchTest
    static final ArchRule NO_CAPABILITY_DEPENDS_ON_ITSELF_THROUGH_OTHERS =
            slices().matching("se.hinderloggen.command.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule AXON_STAYS_IN_THE_SHELLS =
            classes()
                    .that()
                    .areAnnotatedWith("org.axonframework.spring.stereotype.Aggregate")
                    .should()
                    .haveSimpleNameEndingWith("Aggregate")
                    .andShould()
                    .bePackagePrivate();

    @Test
    void every_command_of_an_observation_has_a_handler() throws ClassNotFoundException {
        var shell = Class.forName("se.hinderloggen.command.observation.ObservationAggregate");
        assertThat(handled(shell))
                .isEqualTo(Set.of(ObservationCommand.class.getPermittedSubclasses()));
    }

    @Test
    void every_command_of_base_figures_has_a_handler() throws ClassNotFoundException {
        var shell = Class.forName("se.hinderloggen.command.basefigures.BaseFiguresAggregate");
        assertThat(handled(shell))
                .isEqualTo(Set.of(BaseFiguresCommand.class.getPermittedSubclasses()));
    }

    @Test
    void every_command_of_a_systemfel_has_a_handler() throws ClassNotFoundException {
        var shell = Class.forName("se.hinderloggen.command.systemfault.SystemFaultAggregate");
        assertThat(handled(shell))
                .isEqualTo(Set.of(SystemFaultCommand.class.getPermittedSubclasses()));
    }

    @Test
    void every_command_of_a_meeting_has_a_handler() throws ClassNotFoundException {
        var shell = Class.forName("se.hinderloggen.command.meeting.MeetingAggregate");
        assertThat(handled(shell)).isEqualTo(Set.of(MeetingCommand.class.getPermittedSubclasses()));
    }

    @Test
    void every_command_of_a_follow_up_has_a_handler() throws ClassNotFoundException {
        var shell = Class.forName("se.hinderloggen.command.followup.FollowUpAggregate");
        assertThat(handled(shell))
                .isEqualTo(Set.of(FollowUpCommand.class.getPermittedSubclasses()));
    }

    @Test
    void every_command_of_a_subscription_has_a_handler() throws ClassNotFoundException {
        var shell = Class.forName("se.hinderloggen.command.subscription.SubscriptionAggregate");
        assertThat(handled(shell))
                .isEqualTo(Set.of(SubscriptionCommand.class.getPermittedSubclasses()));
    }

    @Test
    void every_command_of_a_report_has_a_handler() throws ClassNotFoundException {
        var shell = Class.forName("se.hinderloggen.command.report.ReportAggregate");
        assertThat(handled(shell)).isEqualTo(Set.of(ReportCommand.class.getPermittedSubclasses()));
    }

    @Test
    void every_refusal_has_a_code_and_a_sentence_in_both_languages_and_no_code_has_two_meanings() {
        var refusals =
                List.of(
                        "observation.ObservationRefusal",
                        "release.ReleaseRefusal",
                        "subscription.SubscriptionRefusal",
                        "webhook.WebhookRefusal",
                        "meeting.MeetingRefusal",
                        "followup.FollowUpRefusal",
                        "basefigures.BaseFiguresRefusal",
                        "catalogue.CatalogueRefusal",
                        "figures.FiguresRefusal",
                        "report.ReportRefusal",
                        "systemfault.SystemFaultRefusal");
        for (var name : refusals) {
            assertThat(refusalsOf("se.hinderloggen.command." + name))
                    .allSatisfy(
                            refusal -> {
                                assertThat(refusal.code()).matches("[a-z]+(-[a-z]+)*");
                                assertThat(refusal.sv()).endsWith(".").isNotEqualTo(refusal.en());
                                assertThat(refusal.en()).endsWith(".");
                            });
        }
    }

    private static List<Refusal> refusalsOf(String enumName) {
        try {
            return Arrays.stream(Class.forName(enumName).getEnumConstants())
                    .map(Refusal.class::cast)
                    .toList();
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<Class<?>> handled(Class<?> shell) {
        return Arrays.stream(shell.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(CommandHandler.class))
                .map(method -> method.getParameterTypes()[0])
                .collect(Collectors.toSet());
    }

    private static boolean isRule(JavaClass type) {
        for (var outer = type; ; outer = outer.getEnclosingClass().get()) {
            var candidate = outer;
            if (RULES.stream().anyMatch(candidate::isEquivalentTo)) {
                return true;
            }
            if (outer.getEnclosingClass().isEmpty()) {
                return false;
            }
        }
    }
}
