package se.hinderloggen.command.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static se.hinderloggen.command.catalogue.CatalogueExamples.CLINIC;
import static se.hinderloggen.command.catalogue.CatalogueExamples.HAMMARO;
import static se.hinderloggen.command.catalogue.CatalogueExamples.OPERATION;
import static se.hinderloggen.command.catalogue.CatalogueExamples.REGION;
import static se.hinderloggen.command.catalogue.CatalogueExamples.SIP;
import static se.hinderloggen.command.catalogue.CatalogueExamples.Y2020;
import static se.hinderloggen.command.catalogue.CatalogueExamples.Y2022;
import static se.hinderloggen.command.catalogue.CatalogueExamples.Y2024;
import static se.hinderloggen.command.catalogue.CatalogueStory.given;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import se.hinderloggen.command.catalogue.CatalogueCommand.AddAuthority;
import se.hinderloggen.command.catalogue.CatalogueCommand.AddEventType;
import se.hinderloggen.command.catalogue.CatalogueCommand.AddOrganisation;
import se.hinderloggen.command.catalogue.CatalogueCommand.AddUnit;
import se.hinderloggen.command.catalogue.CatalogueCommand.JoinMunicipality;
import se.hinderloggen.command.catalogue.CatalogueCommand.LeaveMunicipality;
import se.hinderloggen.command.catalogue.CatalogueCommand.RenameAuthority;
import se.hinderloggen.command.catalogue.CatalogueCommand.RenameUnit;
import se.hinderloggen.command.catalogue.CatalogueCommand.RetireAuthority;
import se.hinderloggen.command.catalogue.CatalogueCommand.RetireEventType;
import se.hinderloggen.command.catalogue.CatalogueCommand.RetireUnit;
import se.hinderloggen.command.platform.Decision;
import se.hinderloggen.events.CatalogueEvent.AuthorityAdded;
import se.hinderloggen.events.CatalogueEvent.AuthorityRenamed;
import se.hinderloggen.events.CatalogueEvent.AuthorityRetired;
import se.hinderloggen.events.CatalogueEvent.EventTypeRetired;
import se.hinderloggen.events.CatalogueEvent.MunicipalityJoined;
import se.hinderloggen.events.CatalogueEvent.MunicipalityLeft;
import se.hinderloggen.events.CatalogueEvent.UnitAdded;
import se.hinderloggen.events.CatalogueEvent.UnitRenamed;
import se.hinderloggen.events.CatalogueEvent.UnitRetired;
import se.hinderloggen.events.Principal;

/** The rules of authorities, units and memberships, and of the catalogue as a whole. */
class CatalogueTest {

    @Nested
    class An_authority {

        @Test
        void is_added_once() {
            var add =
                    new AddAuthority(
                            "REGION",
                            "Regionen",
                            Principal.REGION,
                            List.of(" Landstinget"),
                            true,
                            Y2020);
            given().when(add).then(REGION);
            given(REGION).when(add).thenNothing();
            given(REGION, new AuthorityRenamed("REGION", "Region X", Y2022))
                    .when(add)
                    .thenNothing();
        }

        @Test
        void answers_alone_to_its_names_and_aliases_present_and_former() {
            var renamed = given(REGION, new AuthorityRenamed("REGION", "Region X", Y2022));
            for (var name : List.of("Regionen", "LANDSTINGET", "region x", "Region")) {
                renamed.when(
                                new AddAuthority(
                                        "OTHER",
                                        "Annan",
                                        Principal.REGION,
                                        List.of(name),
                                        true,
                                        Y2022))
                        .thenRefused(CatalogueRefusal.NAME_TAKEN);
            }
        }

        @Test
        void gets_feeds_only_when_it_is_one() {
            given().when(new AddAuthority("BANK", "Bank", Principal.OTHER, List.of(), true, Y2020))
                    .thenRefused(CatalogueRefusal.NO_FEED_FOR_NON_AUTHORITY);
            given().when(new AddAuthority("BANK", "Bank", Principal.OTHER, List.of(), false, Y2020))
                    .then(
                            new AuthorityAdded(
                                    "BANK", "Bank", Principal.OTHER, List.of(), false, Y2020));
        }

        @Test
        void is_renamed_once_and_never_back_in_time() {
            var rename = new RenameAuthority("REGION", "Region X", Y2022);
            var renamed = new AuthorityRenamed("REGION", "Region X", Y2022);
            given(REGION).when(rename).then(renamed);
            given(REGION, renamed).when(rename).thenNothing();
            given(REGION, renamed)
                    .when(new RenameAuthority("REGION", "Region Y", Y2020))
                    .thenRefused(CatalogueRefusal.RENAMED_BEFORE_LATEST_NAME);
        }

        @Test
        void may_take_back_a_name_of_its_own() {
            given(REGION, new AuthorityRenamed("REGION", "Region X", Y2022))
                    .when(new RenameAuthority("REGION", "Regionen", Y2024))
                    .then(new AuthorityRenamed("REGION", "Regionen", Y2024));
        }

        @Test
        void takes_no_name_of_another() {
            given(
                            REGION,
                            new AuthorityAdded(
                                    "OTHER", "Annan", Principal.STATE, List.of(), true, Y2020))
                    .when(new RenameAuthority("OTHER", "Landstinget", Y2022))
                    .thenRefused(CatalogueRefusal.NAME_TAKEN);
        }

        @Test
        void is_left_alone_once_retired() {
            var retired = given(REGION, new AuthorityRetired("REGION", Y2022));
            retired.when(new RetireAuthority("REGION", Y2022)).thenNothing();
            retired.when(new RenameAuthority("REGION", "Region X", Y2024))
                    .thenRefused(CatalogueRefusal.ALREADY_RETIRED);
            retired.when(new AddUnit("REGION", "NY", "Ny enhet", List.of(), Y2024))
                    .thenRefused(CatalogueRefusal.ALREADY_RETIRED);
        }

        @Test
        void cannot_end_before_it_got_its_name() {
            given(REGION, new AuthorityRenamed("REGION", "Region X", Y2024))
                    .when(new RetireAuthority("REGION", Y2022))
                    .thenRefused(CatalogueRefusal.RETIRED_BEFORE_IN_USE);
        }

        @Test
        void has_to_exist() {
            given().when(new RenameAuthority("REGION", "Region X", Y2022))
                    .thenRefused(CatalogueRefusal.AUTHORITY_NOT_FOUND);
            given().when(new RetireAuthority("REGION", Y2022))
                    .thenRefused(CatalogueRefusal.AUTHORITY_NOT_FOUND);
            given().when(new AddUnit("REGION", "VARDCENTRAL", "Vårdcentral", List.of(), Y2020))
                    .thenRefused(CatalogueRefusal.AUTHORITY_NOT_FOUND);
        }
    }

    @Nested
    class A_unit {

        @Test
        void is_added_once_and_may_be_called_as_one_elsewhere() {
            var add = new AddUnit("REGION", "VARDCENTRAL", "Vårdcentral", List.of("VC"), Y2020);
            given(REGION).when(add).then(CLINIC);
            given(REGION, CLINIC).when(add).thenNothing();
            given(
                            REGION,
                            CLINIC,
                            new AuthorityAdded(
                                    "OTHER", "Annan", Principal.REGION, List.of(), true, Y2020))
                    .when(new AddUnit("OTHER", "VARDCENTRAL", "Vårdcentral", List.of("VC"), Y2020))
                    .then(
                            new UnitAdded(
                                    "OTHER", "VARDCENTRAL", "Vårdcentral", List.of("VC"), Y2020));
        }

        @Test
        void shares_its_name_with_no_other_in_the_authority() {
            given(REGION, CLINIC)
                    .when(new AddUnit("REGION", "OTHER", "Annan", List.of("vc"), Y2020))
                    .thenRefused(CatalogueRefusal.NAME_TAKEN);
        }

        @Test
        void is_renamed_and_retired() {
            given(REGION, CLINIC)
                    .when(new RenameUnit("REGION", "VARDCENTRAL", "Hälsocentral", Y2022))
                    .then(new UnitRenamed("REGION", "VARDCENTRAL", "Hälsocentral", Y2022));
            given(REGION, CLINIC)
                    .when(new RetireUnit("REGION", "VARDCENTRAL", Y2022))
                    .then(new UnitRetired("REGION", "VARDCENTRAL", Y2022));
            given(REGION, CLINIC, new UnitRetired("REGION", "VARDCENTRAL", Y2022))
                    .when(new RetireUnit("REGION", "VARDCENTRAL", Y2022))
                    .thenNothing();
        }

        @Test
        void has_to_exist() {
            given(REGION)
                    .when(new RenameUnit("REGION", "VARDCENTRAL", "Hälsocentral", Y2022))
                    .thenRefused(CatalogueRefusal.UNIT_NOT_FOUND);
            given(REGION)
                    .when(new RetireUnit("REGION", "VARDCENTRAL", Y2022))
                    .thenRefused(CatalogueRefusal.UNIT_NOT_FOUND);
            given().when(new RenameUnit("REGION", "VARDCENTRAL", "Hälsocentral", Y2022))
                    .thenRefused(CatalogueRefusal.AUTHORITY_NOT_FOUND);
            given().when(new RetireUnit("REGION", "VARDCENTRAL", Y2022))
                    .thenRefused(CatalogueRefusal.AUTHORITY_NOT_FOUND);
        }
    }

    @Nested
    class A_membership {

        private final JoinMunicipality join = new JoinMunicipality("PO", "1761", "Centrala", Y2020);
        private final MunicipalityLeft left = new MunicipalityLeft("PO", "1761", Y2022);

        @Test
        void begins_once() {
            given().when(new AddOrganisation("PO", "PO Test", Y2020)).then(OPERATION);
            given(OPERATION).when(new AddOrganisation("PO", "PO Test", Y2020)).thenNothing();
            given(OPERATION).when(join).then(HAMMARO);
            given(OPERATION, HAMMARO).when(join).thenNothing();
            given(OPERATION, HAMMARO, left).when(join).thenNothing();
        }

        @Test
        void cannot_be_doubled() {
            given(OPERATION, HAMMARO)
                    .when(new JoinMunicipality("PO", "1761", "Norra", Y2022))
                    .thenRefused(CatalogueRefusal.ALREADY_MEMBER);
        }

        @Test
        void ends_once_after_it_began() {
            var leave = new LeaveMunicipality("PO", "1761", Y2022);
            given(OPERATION, HAMMARO).when(leave).then(left);
            given(OPERATION, HAMMARO, left).when(leave).thenNothing();
            given(OPERATION, HAMMARO, left)
                    .when(new LeaveMunicipality("PO", "1761", Y2024))
                    .thenRefused(CatalogueRefusal.NOT_MEMBER);
            given(OPERATION).when(leave).thenRefused(CatalogueRefusal.NOT_MEMBER);
            given(OPERATION, HAMMARO)
                    .when(new LeaveMunicipality("PO", "1761", Y2020))
                    .thenRefused(CatalogueRefusal.LEFT_BEFORE_JOINED);
        }

        @Test
        void may_begin_again_the_day_it_ended_and_in_another_area() {
            given(OPERATION, HAMMARO, left)
                    .when(new JoinMunicipality("PO", "1761", "Norra", Y2022))
                    .then(new MunicipalityJoined("PO", "1761", "Norra", Y2022));
            given(OPERATION, HAMMARO, left)
                    .when(new JoinMunicipality("PO", "1761", "Norra", Y2022.minusDays(1)))
                    .thenRefused(CatalogueRefusal.ALREADY_MEMBER);
        }

        @Test
        void needs_an_operation_of_that_time_and_a_municipality() {
            given().when(join).thenRefused(CatalogueRefusal.ORGANISATION_NOT_FOUND);
            given().when(new LeaveMunicipality("PO", "1761", Y2022))
                    .thenRefused(CatalogueRefusal.ORGANISATION_NOT_FOUND);
            given(OPERATION)
                    .when(new JoinMunicipality("PO", "0000", null, Y2020))
                    .thenRefused(CatalogueRefusal.MUNICIPALITY_NOT_FOUND);
            given(OPERATION)
                    .when(new JoinMunicipality("PO", "1761", null, Y2020.minusDays(1)))
                    .thenRefused(CatalogueRefusal.MEMBER_BEFORE_OPERATION);
        }
    }

    @Test
    void several_changes_are_made_together_or_not_at_all() {
        var type = new AddEventType("SIP", "Plan", "A plan", null, null, Y2020);

        given().when(List.of(type, type, new RetireEventType("SIP", Y2022)))
                .then(SIP, new EventTypeRetired("SIP", Y2022));
        given().when(List.of(type, new RetireEventType("SAMVERKAN", Y2022)))
                .thenRefused(CatalogueRefusal.EVENT_TYPE_NOT_FOUND);
    }

    @Test
    void an_impossible_history_is_not_believed() {
        assertThatIllegalStateException().isThrownBy(() -> given(SIP, SIP));
        assertThatIllegalStateException().isThrownBy(() -> given(CLINIC));
        assertThatIllegalStateException().isThrownBy(() -> given(HAMMARO));
        assertThatIllegalStateException()
                .isThrownBy(() -> given(new EventTypeRetired("SIP", Y2022)));
        assertThatIllegalStateException()
                .isThrownBy(() -> given(OPERATION, new MunicipalityLeft("PO", "1761", Y2022)));
    }

    @Test
    void the_version_counts_the_events() {
        assertThat(given().catalogue().version()).isEqualTo(-1);
        assertThat(given(REGION, CLINIC).catalogue().version()).isEqualTo(1);
    }

    @Test
    void a_change_is_refused_when_the_catalogue_is_not_as_it_was_read_unless_it_is_made_already() {
        var catalogue = given(REGION, CLINIC, new AuthorityRetired("REGION", Y2022)).catalogue();
        var made = List.of(new RetireAuthority("REGION", Y2022));
        var other = List.of(new RetireUnit("REGION", "VARDCENTRAL", Y2022));
        assertThat(catalogue.decide(other, 1L))
                .isEqualTo(Decision.refuse(CatalogueRefusal.CHANGED_SINCE_READ));
        assertThat(catalogue.decide(other, 2L)).isEqualTo(catalogue.decide(other));
        assertThat(catalogue.decide(other, null)).isEqualTo(catalogue.decide(other));
        assertThat(catalogue.decide(made, 1L)).isEqualTo(Decision.nothing());
    }

    @Test
    void every_refusal_says_what_is_wrong_in_both_languages() {
        assertThat(CatalogueRefusal.values())
                .allSatisfy(
                        refusal -> {
                            assertThat(refusal.code()).matches("[a-z]+(-[a-z]+)*");
                            assertThat(refusal.sv()).endsWith(".");
                            assertThat(refusal.en()).endsWith(".");
                        });
    }
}
