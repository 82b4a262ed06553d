package se.hinderloggen.local.identity;

import se.hinderloggen.local.Secrets;

/**
 * @param issuer address of the identity provider, as it stands in tokens
 * @param web address of the pages
 */
record IdentitySettings(String issuer, String web, Secrets secrets) {}
