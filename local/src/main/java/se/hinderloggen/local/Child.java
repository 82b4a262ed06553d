package se.hinderloggen.local;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * A process that shall run as long as the installation does.
 *
 * @param onExit completes when the process now running has ended
 * @param restart returns when it serves again, or throws
 */
record Child(String name, Supplier<CompletableFuture<Integer>> onExit, Runnable restart) {}
