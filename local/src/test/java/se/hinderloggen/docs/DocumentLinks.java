package se.hinderloggen.docs;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what a document points at that is not there. */
final class DocumentLinks {

    private static final Pattern ELSEWHERE = Pattern.compile("(?i)[a-z][a-z0-9+.-]+:.*|//.*");
    private static final Pattern LINES = Pattern.compile("L(\\d+)(?:-L(\\d+))?");
    private static final Pattern PATH = Pattern.compile("(?:\\.{1,2}/)*[\\w.-]+(?:/[\\w.-]+)*/?");
    private static final Pattern FILE =
            Pattern.compile(
                    "[\\w.-]+\\.(java|md|sql|xml|ya?ml|json|csv|xlsx|properties|sh|http|html|css|js)");
    private static final Pattern MADE_HERE =
            Pattern.compile("(.*/)?(target|\\.hinderloggen)(/.*)?");

    private final Repository repository;

    DocumentLinks(Repository repository) {
        this.repository = repository;
    }

    /** One line per fault: {@code document:line what is wrong}. */
    List<String> faults() {
        return repository.documents().stream().flatMap(this::faultsIn).toList();
    }

    private Stream<String> faultsIn(Path document) {
        var faults = new ArrayList<String>();
        for (var line : Markdown.prose(repository.lines(document))) {
            Stream.concat(
                            line.links().stream().map(link -> faultOfLink(document, link)),
                            line.codeSpans().stream().map(code -> faultOfCode(document, code)))
                    .flatMap(Optional::stream)
                    .map(fault -> document + ":" + line.number() + " " + fault)
                    .forEach(faults::add);
        }
        return faults.stream();
    }

    private Optional<String> faultOfLink(Path document, String link) {
        if (ELSEWHERE.matcher(link).matches()) {
            return Optional.empty();
        }
        int hash = link.indexOf('#');
        String file = decoded(hash < 0 ? link : link.substring(0, hash));
        Path target = file.isEmpty() ? document : resolved(document, file);
        if (!repository.has(target)) {
            return Optional.of("nothing at " + link);
        }
        return hash < 0
                ? Optional.empty()
                : faultOfAnchor(target, decoded(link.substring(hash + 1)));
    }

    private Optional<String> faultOfAnchor(Path target, String anchor) {
        var lines = repository.lines(target);
        if (target.toString().endsWith(".md")) {
            return Markdown.anchors(lines).contains(anchor)
                    ? Optional.empty()
                    : Optional.of("no heading #" + anchor + " in " + target);
        }
        var range = LINES.matcher(anchor);
        boolean within =
                range.matches()
                        && Stream.of(range.group(1), range.group(2))
                                .filter(Objects::nonNull)
                                .mapToInt(Integer::parseInt)
                                .allMatch(line -> line >= 1 && line <= lines.size());
        return within ? Optional.empty() : Optional.of("no lines #" + anchor + " in " + target);
    }

    /** Of code spans only those are judged that can hardly be anything but a path. */
    private Optional<String> faultOfCode(Path document, String code) {
        boolean command = code.startsWith("./") || code.startsWith("../");
        String text = command ? code.split("\\s", 2)[0] : code;
        if (!PATH.matcher(text).matches() || MADE_HERE.matcher(text).matches()) {
            return Optional.empty();
        }
        Path path = Path.of(text).normalize();
        boolean named =
                command
                        || FILE.matcher(path.getFileName().toString()).matches()
                        || (text.contains("/")
                                && repository.hasAtItsRoot(path.getName(0).toString()));
        boolean there =
                repository.has(resolved(document, text))
                        || (command ? repository.has(path) : repository.hasEndingIn(path));
        if (!named || there) {
            return Optional.empty();
        }
        return Optional.of("no file `" + text + "`");
    }

    private static Path resolved(Path document, String file) {
        return file.startsWith("/")
                ? Path.of(file.substring(1)).normalize()
                : document.resolveSibling(file).normalize();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
