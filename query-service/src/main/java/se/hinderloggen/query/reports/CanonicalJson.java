package se.hinderloggen.query.reports;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * JSON of which there is one form only, in the spirit of RFC 8785: members in the order of their
 * names, no spaces, and every number written out in full without zeros that say nothing ({@code
 * 0.00012}, never {@code 1.2E-4}).
 */
final class CanonicalJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CanonicalJson() {}

    static byte[] bytes(JsonNode node) {
        var out = new StringBuilder();
        write(node, out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** SHA-256 in lower-case hexadecimal digits. */
    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static void write(JsonNode node, StringBuilder out) {
        if (node instanceof ObjectNode object) {
            String before = "{";
            for (var name : new TreeSet<>(object.propertyNames())) {
                out.append(before).append(quoted(name)).append(':');
                write(object.get(name), out);
                before = ",";
            }
            out.append(object.isEmpty() ? "{}" : "}");
        } else if (node instanceof ArrayNode list) {
            String before = "[";
            for (var each : list) {
                out.append(before);
                write(each, out);
                before = ",";
            }
            out.append(list.isEmpty() ? "[]" : "]");
        } else if (node.isNumber()) {
            out.append(plain(node.decimalValue()));
        } else if (node instanceof StringNode text) {
            out.append(quoted(text.stringValue()));
        } else {
            out.append(node);
        }
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String quoted(String text) {
        return JSON.writeValueAsString(text);
    }
}
