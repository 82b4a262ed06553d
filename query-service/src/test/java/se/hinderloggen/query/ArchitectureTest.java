package se.hinderloggen.query;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import se.hinderloggen.query.intake.Projection;

/** What the house promises about itself. */
@AnalyzeClasses(
        packages = "se.hinderloggen.query",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule THE_QUERY_SIDE_KNOWS_NEITHER_THE_EVENT_STORE_NOR_WHO_WRITES_IT =
            noClasses()
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("se.hinderloggen.command..")
                                    .or(resideInAPackage("org.axonframework..")));

    @ArchTest
    static final ArchRule FOLDS_KNOW_NO_FRAMEWORK_AND_READ_NO_CLOCK =
            noClasses()
                    .that()
                    .haveSimpleName("FactSet")
                    .or()
                    .haveSimpleName("Cells")
                    .or()
                    .haveSimpleName("Sorted")
                    .or()
                    .haveSimpleName("ObservationRow")
                    .or()
                    .haveSimpleName("HistoryEntry")
                    .or()
                    .haveSimpleName("CatalogueFold")
                    .or()
                    .haveSimpleName("FaultState")
                    .or()
                    .haveSimpleName("Usual")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("org.springframework..")
                                    .or(resideInAPackage("java.sql.."))
                                    .or(resideInAPackage("tools.jackson.."))
                                    .or(equivalentTo(Clock.class)));

    @ArchTest
    static final ArchRule NO_CAPABILITY_DEPENDS_ON_ITSELF_THROUGH_OTHERS =
            slices().matching("se.hinderloggen.query.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule PROJECTIONS_BELONG_TO_THEIR_CAPABILITY =
            classes()
                    .that()
                    .implement(Projection.class)
                    .should()
                    .haveSimpleNameEndingWith("Projection")
                    .andShould()
                    .bePackagePrivate();
}
