package se.hinderloggen.web.form;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.web.services.Answers.Coded;
import se.hinderloggen.web.services.Answers.Finding;
import se.hinderloggen.web.services.CommandService.NewFinding;
import se.hinderloggen.web.services.CommandService.NewObservation;
import se.hinderloggen.web.services.CommandService.Suspicion;
import se.hinderloggen.web.services.QueryService.SimilarFinding;

/** The form as it was filled in: text in every field, so that nothing anyone wrote is lost. */
public class ObservationForm {

    private static final int MOST_FINDINGS = 20;
    private static final char MASK = '\u2588';

    private String kind = "HINDER";
    private String description = "";
    private String consequences = "";
    private String year = "";
    private String month = "";
    private String day = "";
    private List<FindingForm> findings = new ArrayList<>();
    private List<String> tags = new ArrayList<>();
    private String otherTags = "";
    private List<String> acknowledged = new ArrayList<>();

    /** A part of an observation: what one authority had to do with it. */
    public static class FindingForm {
        private String authority = "";
        private String unit = "";
        private String municipality = "";
        private String eventType = "";

        public String getAuthority() {
            return authority;
        }

        public void setAuthority(String authority) {
            this.authority = authority;
        }

        public String getUnit() {
            return unit;
        }

        public void setUnit(String unit) {
            this.unit = unit;
        }

        public String getMunicipality() {
            return municipality;
        }

        public void setMunicipality(String municipality) {
            this.municipality = municipality;
        }

        public String getEventType() {
            return eventType;
        }

        public void setEventType(String eventType) {
            this.eventType = eventType;
        }

        static FindingForm of(Finding finding) {
            var form = new FindingForm();
            form.authority = finding.authority().label();
            form.unit = label(finding.unit());
            form.municipality = label(finding.municipality());
            form.eventType = finding.eventType() == null ? "" : finding.eventType().code();
            return form;
        }

        private static String label(@Nullable Coded coded) {
            return coded == null ? "" : coded.label();
        }

        @JsonIgnore
        boolean isBlank() {
            return (authority + unit + municipality + eventType).isBlank();
        }
    }

    /** As the page shows it first: it happened today, and somebody was concerned. */
    public static ObservationForm empty(LocalDate today) {
        var form = new ObservationForm();
        form.year = Integer.toString(today.getYear());
        form.month = Integer.toString(today.getMonthValue());
        form.day = Integer.toString(today.getDayOfMonth());
        form.findings.add(new FindingForm());
        return form;
    }

    /**
     * As an observation reads, to be corrected.
     *
     * @param offered tags that the form has a box for
     */
    public static ObservationForm of(
            String kind,
            String occurred,
            List<Finding> findings,
            @Nullable String description,
            @Nullable String consequences,
            List<String> tags,
            List<String> offered) {
        var form = new ObservationForm();
        String[] date = occurred.split("-", -1);
        form.kind = kind;
        form.year = date[0];
        form.month = date.length > 1 ? withoutZero(date[1]) : "";
        form.day = date.length > 2 ? withoutZero(date[2]) : "";
        findings.forEach(it -> form.findings.add(FindingForm.of(it)));
        form.description = description == null ? "" : description;
        form.consequences = consequences == null ? "" : consequences;
        form.tags = new ArrayList<>(tags.stream().filter(offered::contains).toList());
        form.otherTags =
                tags.stream().filter(it -> !offered.contains(it)).collect(Collectors.joining(", "));
        return form;
    }

    private static String withoutZero(String number) {
        return number.startsWith("0") ? number.substring(1) : number;
    }

    /** Whether anything has been written that would be missed. */
    @JsonIgnore
    public boolean isUntouched() {
        return (description + consequences + otherTags).isBlank()
                && tags.isEmpty()
                && findings.stream().allMatch(FindingForm::isBlank);
    }

    /** How it begins, for a list of drafts. */
    @JsonIgnore
    public String getBeginning() {
        String text = description.strip();
        return text.length() <= 80 ? text : text.substring(0, 79).strip() + "…";
    }

    /**
     * @param action of a button that changes the form without sending it
     */
    public void change(String action) {
        if (action.equals("add-finding")) {
            addFinding();
        } else if (action.matches("remove-finding-\\d{1,2}")) {
            removeFinding(Integer.parseInt(action.substring("remove-finding-".length())));
        }
    }

    void addFinding() {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(new FindingForm());
        }
    }

    void removeFinding(int index) {
        if (index >= 0 && index < findings.size() && findings.size() > 1) {
            findings.remove(index);
        }
    }

    /** Free texts by the path that the services know them by. */
    @JsonIgnore
    public Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        put(texts, "description", description);
        put(texts, "consequences", consequences);
        var all = allTags();
        for (int i = 0; i < all.size(); i++) {
            put(texts, "tags[" + i + "]", all.get(i));
        }
        for (int i = 0; i < findings.size(); i++) {
            var finding = findings.get(i);
            put(texts, "findings[" + i + "].authority", finding.authority);
            put(texts, "findings[" + i + "].unit", finding.unit);
            put(texts, "findings[" + i + "].municipality", finding.municipality);
        }
        return texts;
    }

    private static void put(Map<String, String> texts, String field, String text) {
        if (!text.isBlank()) {
            texts.put(field, text);
        }
    }

    /** Chosen ones first, then those that were written. */
    public List<String> allTags() {
        return Stream.concat(tags.stream(), Stream.of(otherTags.split("[,;\n]")).map(String::strip))
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
    }

    /**
     * Those that nobody filled in, as long as one is left; so places in the form stay places in the
     * command.
     */
    public void dropBlankFindings() {
        var filled = findings.stream().filter(it -> !it.isBlank()).toList();
        findings = new ArrayList<>(filled.isEmpty() ? findings.subList(0, 1) : filled);
    }

    public boolean hasDayWithoutMonth() {
        return month.isBlank() && !day.isBlank();
    }

    /** Every character that is refused as a block, so that it can be seen where it stood. */
    public ObservationForm without(List<Suspicion> suspicions) {
        var refused = suspicions.stream().filter(Suspicion::isRefused).toList();
        if (refused.isEmpty()) {
            return this;
        }
        var masked = new ObservationForm();
        masked.kind = kind;
        masked.year = year;
        masked.month = month;
        masked.day = day;
        masked.acknowledged = acknowledged;
        masked.description = masked(description, "description", refused);
        masked.consequences = masked(consequences, "consequences", refused);
        var all = allTags();
        masked.otherTags =
                IntStream.range(0, all.size())
                        .mapToObj(i -> masked(all.get(i), "tags[" + i + "]", refused))
                        .collect(Collectors.joining(", "));
        for (int i = 0; i < findings.size(); i++) {
            var finding = new FindingForm();
            String field = "findings[" + i + "].";
            finding.authority = masked(findings.get(i).authority, field + "authority", refused);
            finding.unit = masked(findings.get(i).unit, field + "unit", refused);
            finding.municipality =
                    masked(findings.get(i).municipality, field + "municipality", refused);
            finding.eventType = findings.get(i).eventType;
            masked.findings.add(finding);
        }
        return masked;
    }

    private static String masked(String text, String field, List<Suspicion> refused) {
        var characters = new StringBuilder(text);
        for (var it : refused) {
            if (it.field().equals(field)) {
                for (int i = it.start(); i < Math.min(it.end(), text.length()); i++) {
                    characters.setCharAt(i, MASK);
                }
            }
        }
        return characters.toString();
    }

    public NewObservation toCommand(UUID id) {
        return new NewObservation(
                id,
                kind,
                occurred(),
                toFindings(),
                description,
                consequences.isBlank() ? null : consequences,
                allTags(),
                acknowledged);
    }

    /** Those that somebody filled in. */
    public List<NewFinding> toFindings() {
        return findings.stream()
                .filter(it -> !it.isBlank())
                .map(it -> new NewFinding(it.authority, it.unit, it.municipality, it.eventType))
                .toList();
    }

    public List<SimilarFinding> toSimilar() {
        return findings.stream()
                .filter(it -> !it.authority.isBlank())
                .map(it -> new SimilarFinding(it.authority, it.unit, it.municipality, it.eventType))
                .toList();
    }

    /** What was written is judged by the service; here it is only put together. */
    public String occurred() {
        var date = new StringBuilder(year.strip());
        for (String part : List.of(month, day)) {
            String number = part.strip();
            if (number.isEmpty()) {
                break;
            }
            date.append('-');
            date.append(number.matches("\\d") ? "0" + number : number.toLowerCase(Locale.ROOT));
        }
        return date.toString();
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getConsequences() {
        return consequences;
    }

    public void setConsequences(String consequences) {
        this.consequences = consequences;
    }

    public String getYear() {
        return year;
    }

    public void setYear(String year) {
        this.year = year;
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public List<FindingForm> getFindings() {
        return findings;
    }

    public void setFindings(List<FindingForm> findings) {
        this.findings = findings;
    }

    public List<String> getTags() {
        return tags;
    }

    public void setTags(List<String> tags) {
        this.tags = tags;
    }

    public String getOtherTags() {
        return otherTags;
    }

    public void setOtherTags(String otherTags) {
        this.otherTags = otherTags;
    }

    public List<String> getAcknowledged() {
        return acknowledged;
    }

    public void setAcknowledged(List<String> acknowledged) {
        this.acknowledged = acknowledged;
    }
}
