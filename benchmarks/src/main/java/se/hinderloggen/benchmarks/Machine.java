package se.hinderloggen.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What the figures were taken on, as far as the machine tells. */
public final class Machine {

    private Machine() {}

    static String describe() {
        var processor =
                fieldOf(Path.of("/proc/cpuinfo"), "model name")
                        .orElse(System.getProperty("os.arch"));
        var memory =
                fieldOf(Path.of("/proc/meminfo"), "MemTotal")
                        .map(Machine::kilobytes)
                        .map(it -> ", %d GB".formatted(it >> 20))
                        .orElse("");
        return "Machine: %d × %s%s, %s %s, Java %s, load %.1f"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        processor,
                        memory,
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        Runtime.version(),
                        load());
    }

    /** How many threads have been running or waiting to, over the last minute; negative unknown. */
    public static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /** The most memory that a process has had resident, in bytes, where Linux tells. */
    public static OptionalLong peakMemory(long pid) {
        return fieldOf(Path.of("/proc/" + pid + "/status"), "VmHWM").stream()
                .mapToLong(Machine::kilobytes)
                .map(it -> it << 10)
                .findFirst();
    }

    /** What a process and its children that still live have had of the processors, in seconds. */
    public static double processorTime(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(it -> Stream.concat(Stream.of(it), it.descendants()))
                .flatMap(it -> it.info().totalCpuDuration().stream())
                .mapToDouble(it -> it.toMillis() / 1e3)
                .sum();
    }

    private static long kilobytes(String value) {
        return Long.parseLong(value.replaceAll("\\D", ""));
    }

    private static Optional<String> fieldOf(Path file, String name) {
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
