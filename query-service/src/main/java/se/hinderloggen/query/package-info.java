/**
 * Answers: folds the events on Kafka into views and serves searches, trends and figures. Everything
 * here can be dropped and is rebuilt from Kafka alone.
 */
@NullMarked
package se.hinderloggen.query;

import org.jspecify.annotations.NullMarked;
