package se.hinderloggen.embedded;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * This JVM's class path as the broker can use it with a class archive: such an archive accepts no
 * folders of classes, and a jar that is built anew invalidates it. So what this build makes is left
 * out, and {@link BrokerMain} comes in a jar of its own.
 */
record BrokerClassPath(String classPath, Path archive, Path logging) {

    private static final String MAIN = BrokerMain.class.getName().replace('.', '/') + ".class";
    private static final String LOGGING = "broker-logback.xml";

    /**
     * @param cache keeps the jar and the archive, named after what they are made of
     */
    static BrokerClassPath prepare(Path cache) {
        try {
            Files.createDirectories(cache);
            byte[] main = resource("/" + MAIN);
            byte[] logging = resource(LOGGING);
            Path jar = cache.resolve("broker-" + checksum(main) + ".jar");
            Path loggingFile = cache.resolve("broker-logback-" + checksum(logging) + ".xml");
            writeOnce(jar, zipped(MAIN, main));
            writeOnce(loggingFile, logging);
            String classPath =
                    jar
                            + File.pathSeparator
                            + Arrays.stream(
                                            System.getProperty("java.class.path")
                                                    .split(File.pathSeparator))
                                    .filter(entry -> entry.endsWith(".jar"))
                                    .filter(entry -> !entry.contains("/target/"))
                                    .collect(Collectors.joining(File.pathSeparator));
            String identity = System.getProperty("java.vm.version") + classPath;
            String checksum = checksum(identity.getBytes(StandardCharsets.UTF_8));
            Path archive = cache.resolve("broker-" + checksum + ".jsa");
            return new BrokerClassPath(classPath, archive, loggingFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = BrokerClassPath.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException(name + " is missing from the class path");
            }
            return in.readAllBytes();
        }
    }

    private static byte[] zipped(String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    /** Several JVMs may do this at once; the first one's file stays. */
    private static void writeOnce(Path file, byte[] content) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        Path draft = Files.createTempFile(file.getParent(), "draft-", "");
        Files.write(draft, content);
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException e) {
            Files.delete(draft);
        }
    }

    private static String checksum(byte[] content) {
        var checksum = new CRC32();
        checksum.update(content);
        return Long.toHexString(checksum.getValue());
    }
}
