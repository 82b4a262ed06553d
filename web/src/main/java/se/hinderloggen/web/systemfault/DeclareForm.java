package se.hinderloggen.web.systemfault;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.web.services.Answers.Coded;
import se.hinderloggen.web.systemfault.FaultAnswers.Scope;

/** A systemfel on its way to be declared, as written. */
public class DeclareForm {

    private String systemFaultId = "";
    private String title = "";
    private String description = "";
    private String level = "";
    private String authority = "";
    private String unit = "";
    private String municipality = "";
    private String eventType = "";
    private List<String> observations = new ArrayList<>();
    private List<String> godkant = new ArrayList<>();
    private String mote = "";

    /** What a command is made of; what was left empty is not sent. */
    Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        put(body, "systemFaultId", systemFaultId);
        put(body, "title", title);
        put(body, "description", description);
        put(body, "level", level);
        body.put("scope", scope());
        body.put("observations", observations);
        body.put("acknowledged", godkant);
        return body;
    }

    Map<String, Object> scope() {
        var scope = new LinkedHashMap<String, Object>();
        put(scope, "authority", authority);
        put(scope, "unit", unit);
        put(scope, "municipality", municipality);
        put(scope, "eventType", eventType);
        return scope;
    }

    /** For the list of observations. */
    Map<String, String> filter() {
        var filter = new LinkedHashMap<String, String>();
        filter.put("kind", "HINDER");
        scope().forEach((name, value) -> filter.put(name, value.toString()));
        return filter;
    }

    void setScope(Scope it) {
        authority = it.authority().label();
        unit = label(it.unit());
        municipality = label(it.municipality());
        eventType = it.eventType() == null ? "" : it.eventType().code();
    }

    Set<String> types() {
        return eventType.isEmpty() ? Set.of() : Set.of(eventType);
    }

    private static String label(@Nullable Coded it) {
        return it == null ? "" : it.label();
    }

    private static void put(Map<String, Object> body, String name, String value) {
        if (!value.isBlank()) {
            body.put(name, value.strip());
        }
    }

    public String getSystemFaultId() {
        return systemFaultId;
    }

    public void setSystemFaultId(String it) {
        systemFaultId = it;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String it) {
        title = it;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String it) {
        description = it;
    }

    public String getLevel() {
        return level;
    }

    public void setLevel(String it) {
        level = it;
    }

    public String getAuthority() {
        return authority;
    }

    public void setAuthority(String it) {
        authority = it;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String it) {
        unit = it;
    }

    public String getMunicipality() {
        return municipality;
    }

    public void setMunicipality(String it) {
        municipality = it;
    }

    public String getEventType() {
        return eventType;
    }

    public void setEventType(String it) {
        eventType = it;
    }

    public List<String> getObservations() {
        return observations;
    }

    public void setObservations(List<String> it) {
        observations = it;
    }

    public List<String> getGodkant() {
        return godkant;
    }

    public void setGodkant(List<String> it) {
        godkant = it;
    }

    public String getMote() {
        return mote;
    }

    public void setMote(String it) {
        mote = it;
    }
}
