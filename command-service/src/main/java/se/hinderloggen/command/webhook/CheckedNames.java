package se.hinderloggen.command.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks up where a name leads, and lets through only what may be called. The connection is made to
 * the very addresses that come out here, so a name that leads elsewhere a moment later gains
 * nothing.
 *
 * <p>Lookups have threads of their own: one that gets no answer cannot be broken off, and would
 * hold up every virtual thread that shares its carrier.
 */
final class CheckedNames implements DnsResolver, AutoCloseable {

    private static final int MOST_LOOKUPS = 64;

    /** The names as the machine knows them. */
    interface Names {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    /** The name leads, also, to what may not be called. */
    static final class RefusedAddressException extends UnknownHostException {}

    private final Names names;
    private final Reachable reachable;
    private final ExecutorService lookups =
            new ThreadPoolExecutor(
                    0,
                    MOST_LOOKUPS,
                    30,
                    TimeUnit.SECONDS,
                    new SynchronousQueue<>(),
                    Thread.ofPlatform().daemon().name("webhook-lookup-", 0).factory());

    CheckedNames(Names names, Reachable reachable) {
        this.names = names;
        this.reachable = reachable;
    }

    /**
     * @throws RefusedAddressException when any of the addresses may not be called
     * @throws UnknownHostException when there is none, or the lookup was broken off
     */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var found = lookUp(host);
        for (var address : found) {
            if (!reachable.includes(address)) {
                throw new RefusedAddressException();
            }
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    @Override
    public void close() {
        lookups.shutdownNow();
    }

    private InetAddress[] lookUp(String host) throws UnknownHostException {
        try {
            return lookups.submit(() -> names.addresses(host)).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException();
        } catch (ExecutionException | RejectedExecutionException e) {
            // Without the name, which is the receiver's business.
            throw new UnknownHostException();
        }
    }
}
