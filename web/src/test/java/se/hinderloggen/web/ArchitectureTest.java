package se.hinderloggen.web;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.stereotype.Controller;

/** What the pages promise about themselves. */
@AnalyzeClasses(
        packages = "se.hinderloggen.web",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule THE_PAGES_KNOW_THE_SERVICES_ONLY_BY_THEIR_INTERFACE =
            noClasses()
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("se.hinderloggen.command..")
                                    .or(resideInAPackage("se.hinderloggen.query..")));

    @ArchTest
    static final ArchRule NO_PAGE_DEPENDS_ON_ITSELF_THROUGH_OTHERS =
            slices().matching("se.hinderloggen.web.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule PAGES_ARE_CALLED_SO_AND_BELONG_TO_THEIR_CAPABILITY =
            classes()
                    .that()
                    .areAnnotatedWith(Controller.class)
                    .should()
                    .haveSimpleNameEndingWith("Page")
                    .andShould()
                    .bePackagePrivate();
}
