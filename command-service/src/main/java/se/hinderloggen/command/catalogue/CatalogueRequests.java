package se.hinderloggen.command.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to change the catalogue: nearly all of it text, so that whatever is wrong can be
 * answered field by field. {@code from} is the first day that the change holds; {@code
 * acknowledged} the codes of doubtful finds of the personal-data guard that the person has looked
 * at.
 */
final class CatalogueRequests {

    private CatalogueRequests() {}

    record NewEventType(
            @Nullable String code,
            @Nullable String name,
            @Nullable String englishName,
            @Nullable String definition,
            @Nullable String example,
            @Nullable String from,
            @Nullable List<String> acknowledged) {}

    /**
     * @param relation RENAMED, MERGED, SPLIT or REPORTED_TOGETHER
     * @param successors codes or names
     */
    record Successors(
            @Nullable String relation,
            @Nullable List<@Nullable String> successors,
            @Nullable String from) {}

    /**
     * @param principal REGION, MUNICIPALITY, STATE or OTHER
     * @param aliases abbreviations and other names that people use
     */
    record NewAuthority(
            @Nullable String code,
            @Nullable String name,
            @Nullable String principal,
            @Nullable List<@Nullable String> aliases,
            @Nullable Boolean receivesFeeds,
            @Nullable String from,
            @Nullable List<String> acknowledged) {}

    record NewUnit(
            @Nullable String code,
            @Nullable String name,
            @Nullable List<@Nullable String> aliases,
            @Nullable String from,
            @Nullable List<String> acknowledged) {}

    record NewName(
            @Nullable String name, @Nullable String from, @Nullable List<String> acknowledged) {}

    /**
     * @param municipality name or SCB's four digits
     * @param area the operation's own division, e.g. Centrala
     */
    record NewMember(
            @Nullable String municipality,
            @Nullable String area,
            @Nullable String from,
            @Nullable List<String> acknowledged) {}

    /**
     * @param from first day out of use, or no longer a member
     */
    record Ending(@Nullable String from) {}
}
