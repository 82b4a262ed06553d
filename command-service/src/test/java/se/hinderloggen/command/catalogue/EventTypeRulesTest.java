package se.hinderloggen.command.catalogue;

import static se.hinderloggen.command.catalogue.CatalogueExamples.BEMOTANDE;
import static se.hinderloggen.command.catalogue.CatalogueExamples.SAMVERKAN;
import static se.hinderloggen.command.catalogue.CatalogueExamples.SIP;
import static se.hinderloggen.command.catalogue.CatalogueExamples.Y2020;
import static se.hinderloggen.command.catalogue.CatalogueExamples.Y2022;
import static se.hinderloggen.command.catalogue.CatalogueExamples.Y2024;
import static se.hinderloggen.command.catalogue.CatalogueStory.given;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.hinderloggen.command.catalogue.CatalogueCommand.AddEventType;
import se.hinderloggen.command.catalogue.CatalogueCommand.MapEventType;
import se.hinderloggen.command.catalogue.CatalogueCommand.RetireEventType;
import se.hinderloggen.events.CatalogueEvent.EventTypeAdded;
import se.hinderloggen.events.CatalogueEvent.EventTypeMapped;
import se.hinderloggen.events.CatalogueEvent.EventTypeRetired;
import se.hinderloggen.events.SuccessorRelation;

/** The rules of event types, and of what later catalogues call them. */
class EventTypeRulesTest {

    @Nested
    class An_event_type {

        private final AddEventType add =
                new AddEventType(
                        "BEMOTANDE",
                        " Bemötande ",
                        "Treatment",
                        "En mening.",
                        "Ett exempel.",
                        Y2020);
        private final EventTypeAdded added =
                new EventTypeAdded(
                        "BEMOTANDE", "Bemötande", "Treatment", "En mening.", "Ett exempel.", Y2020);

        @Test
        void is_added() {
            given().when(add).then(added);
        }

        @Test
        void is_added_once() {
            given(added).when(add).thenNothing();
        }

        @Test
        void keeps_its_code_for_ever() {
            given(added, new EventTypeRetired("BEMOTANDE", Y2022))
                    .when(new AddEventType("BEMOTANDE", "Attityd", "Attitude", null, null, Y2024))
                    .thenRefused(CatalogueRefusal.CODE_TAKEN);
        }

        @ParameterizedTest
        @ValueSource(strings = {"bemotande", "BEMÖTANDE", "B", "", "1A", "A B", "A-B"})
        void has_a_code_of_capitals_and_digits(String code) {
            given().when(new AddEventType(code, "Namn", "Name", null, null, Y2020))
                    .thenRefused(CatalogueRefusal.CODE_MALFORMED);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "   ", "—", "två\nrader"})
        void has_a_name_that_can_be_read(String name) {
            given().when(new AddEventType("CODE", name, "Name", null, null, Y2020))
                    .thenRefused(CatalogueRefusal.NAME_MALFORMED);
        }

        @ParameterizedTest
        @ValueSource(strings = {"Bemötande", "bemotande", "BEMÖTANDE", "Treatment"})
        void shares_its_name_with_no_other(String name) {
            given(added)
                    .when(new AddEventType("OTHER", name, "Other", null, null, Y2020))
                    .thenRefused(CatalogueRefusal.NAME_TAKEN);
        }

        @Test
        void is_retired_once_from_a_day_after_its_first() {
            var retire = new RetireEventType("BEMOTANDE", Y2022);
            given(added).when(retire).then(new EventTypeRetired("BEMOTANDE", Y2022));

            var retired = given(added, new EventTypeRetired("BEMOTANDE", Y2022));
            retired.when(retire).thenNothing();
            retired.when(new RetireEventType("BEMOTANDE", Y2024))
                    .thenRefused(CatalogueRefusal.RETIRED_OTHERWISE);
            given(added)
                    .when(new RetireEventType("BEMOTANDE", Y2020))
                    .thenRefused(CatalogueRefusal.RETIRED_BEFORE_IN_USE);
        }

        @Test
        void has_to_exist_to_be_retired_or_mapped() {
            given().when(new RetireEventType("SIP", Y2022))
                    .thenRefused(CatalogueRefusal.EVENT_TYPE_NOT_FOUND);
            given().when(map("SIP", SuccessorRelation.RENAMED, "SAMVERKAN"))
                    .thenRefused(CatalogueRefusal.EVENT_TYPE_NOT_FOUND);
        }
    }

    @Nested
    class A_successor {

        private final CatalogueStory three = given(SIP, SAMVERKAN, BEMOTANDE);

        @Test
        void is_named_once() {
            var mapped =
                    new EventTypeMapped(
                            "SIP",
                            SuccessorRelation.REPORTED_TOGETHER,
                            List.of("SAMVERKAN"),
                            Y2022);
            var command = map("SIP", SuccessorRelation.REPORTED_TOGETHER, "SAMVERKAN");

            three.when(command).then(mapped);
            given(SIP, SAMVERKAN, mapped).when(command).thenNothing();
            given(SIP, SAMVERKAN, mapped)
                    .when(map("SIP", SuccessorRelation.MERGED, "SAMVERKAN"))
                    .thenRefused(CatalogueRefusal.MAPPED_OTHERWISE);
        }

        @Test
        void may_change_with_a_later_catalogue() {
            given(
                            SIP,
                            SAMVERKAN,
                            new EventTypeMapped(
                                    "SIP",
                                    SuccessorRelation.REPORTED_TOGETHER,
                                    List.of("SAMVERKAN"),
                                    Y2022))
                    .when(
                            new MapEventType(
                                    "SIP", SuccessorRelation.MERGED, List.of("SAMVERKAN"), Y2024))
                    .then(
                            new EventTypeMapped(
                                    "SIP", SuccessorRelation.MERGED, List.of("SAMVERKAN"), Y2024));
        }

        @Test
        void is_in_the_catalogue() {
            three.when(map("SIP", SuccessorRelation.RENAMED, "OTHER"))
                    .thenRefused(CatalogueRefusal.SUCCESSOR_NOT_FOUND);
        }

        @Test
        void is_one_for_a_new_name_and_several_for_a_split() {
            three.when(map("SIP", SuccessorRelation.RENAMED, "SAMVERKAN", "BEMOTANDE"))
                    .thenRefused(CatalogueRefusal.WRONG_NUMBER_OF_SUCCESSORS);
            three.when(map("SIP", SuccessorRelation.MERGED))
                    .thenRefused(CatalogueRefusal.WRONG_NUMBER_OF_SUCCESSORS);
            three.when(map("SIP", SuccessorRelation.SPLIT, "SAMVERKAN"))
                    .thenRefused(CatalogueRefusal.WRONG_NUMBER_OF_SUCCESSORS);
            three.when(map("SIP", SuccessorRelation.SPLIT, "SAMVERKAN", "SAMVERKAN"))
                    .thenRefused(CatalogueRefusal.WRONG_NUMBER_OF_SUCCESSORS);
            three.when(map("SIP", SuccessorRelation.SPLIT, "SAMVERKAN", "BEMOTANDE"))
                    .then(
                            new EventTypeMapped(
                                    "SIP",
                                    SuccessorRelation.SPLIT,
                                    List.of("SAMVERKAN", "BEMOTANDE"),
                                    Y2022));
        }

        @Test
        void never_leads_back() {
            three.when(map("SIP", SuccessorRelation.RENAMED, "SIP"))
                    .thenRefused(CatalogueRefusal.SUCCESSOR_OF_ITSELF);
            given(
                            SIP,
                            SAMVERKAN,
                            BEMOTANDE,
                            new EventTypeMapped(
                                    "SAMVERKAN",
                                    SuccessorRelation.RENAMED,
                                    List.of("BEMOTANDE"),
                                    Y2022),
                            new EventTypeMapped(
                                    "BEMOTANDE", SuccessorRelation.MERGED, List.of("SIP"), Y2024))
                    .when(map("SIP", SuccessorRelation.MERGED, "SAMVERKAN"))
                    .thenRefused(CatalogueRefusal.SUCCESSOR_OF_ITSELF);
        }

        @Test
        void may_be_mutual_when_types_are_only_reported_together() {
            given(
                            SIP,
                            SAMVERKAN,
                            new EventTypeMapped(
                                    "SAMVERKAN",
                                    SuccessorRelation.REPORTED_TOGETHER,
                                    List.of("SIP"),
                                    Y2022))
                    .when(map("SIP", SuccessorRelation.REPORTED_TOGETHER, "SAMVERKAN"))
                    .then(
                            new EventTypeMapped(
                                    "SIP",
                                    SuccessorRelation.REPORTED_TOGETHER,
                                    List.of("SAMVERKAN"),
                                    Y2022));
        }
    }

    private static MapEventType map(String code, SuccessorRelation relation, String... successors) {
        return new MapEventType(code, relation, List.of(successors), Y2022);
    }
}
