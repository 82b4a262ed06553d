package se.hinderloggen.platform.access;

import org.jspecify.annotations.Nullable;

/**
 * Who is calling, by the name that the identity provider has for them: for the access log and for
 * limits, and never for an event.
 *
 * @param subject stays the same; a person's or a machine's
 * @param name what they sign in with, where the token tells
 */
public record Caller(Actor actor, String subject, @Nullable String name) {}
