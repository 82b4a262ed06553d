/**
 * The identity provider of a local installation: OpenID Connect by Spring Authorization Server,
 * with the people and programs that {@code ./run} lets in. A deployment has Keycloak instead, with
 * the same roles, clients and claims.
 */
@NullMarked
package se.hinderloggen.local.identity;

import org.jspecify.annotations.NullMarked;
