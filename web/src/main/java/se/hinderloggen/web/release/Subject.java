package se.hinderloggen.web.release;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What a summary can be of. */
public enum Subject {
    OBSERVATION("observationer", "/api/observations/"),
    SYSTEM_FAULT("systemfel", "/api/system-faults/");

    /** For addresses of pages; {@link #at} reads it. */
    static final String IN_ADDRESS = "{subject:observationer|systemfel}";

    private final String pages;
    private final String api;

    Subject(String pages, String api) {
        this.pages = pages;
        this.api = api;
    }

    static Subject at(String pages) {
        for (var it : values()) {
            if (it.pages.equals(pages)) {
                return it;
            }
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** Of the page that shows it. */
    public String page(UUID id) {
        return "/" + pages + "/" + id;
    }

    /** Of the page of one summary of it. */
    public String page(UUID id, String releaseId) {
        return "/delge/" + pages + "/" + id + "/" + releaseId;
    }

    String api(UUID id) {
        return api + id;
    }
}
