package se.hinderloggen.web.services;

/** A service does not answer, or cannot answer now. Nothing is known to have happened there. */
public final class ServiceAway extends RuntimeException {

    ServiceAway(String service, Throwable cause) {
        super(service + " does not answer", cause);
    }

    ServiceAway(String service) {
        super(service + " cannot answer now", null, false, false);
    }
}
