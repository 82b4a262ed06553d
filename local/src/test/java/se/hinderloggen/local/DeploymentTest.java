package se.hinderloggen.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import se.hinderloggen.local.identity.LocalAccount;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What can be said about the deployment without a Docker engine. */
class DeploymentTest {

    private static final Path ROOT = Path.of("..");
    private static final String COMPOSE = "docker-compose.yml";

    private final JsonNode compose = yaml(COMPOSE);
    private final JsonNode realm =
            JsonMapper.shared()
                    .readTree(ROOT.resolve("deploy/keycloak/hinderloggen-realm.json").toFile());

    @ParameterizedTest
    @ValueSource(strings = {Service.COMMAND, Service.QUERY})
    void an_application_is_told_only_what_it_knows(String name) {
        var known = PropertyNames.ALL.stream().map(PropertyNames::asVariable).toList();
        assertThat(environment(name).keySet()).isSubsetOf(known);
        assertThat(environment(name))
                .containsKeys(
                        PropertyNames.asVariable(PropertyNames.DATABASE_URL),
                        PropertyNames.asVariable(PropertyNames.KEYS_URL),
                        PropertyNames.asVariable(PropertyNames.ACCESS_URL),
                        PropertyNames.asVariable(PropertyNames.KAFKA),
                        PropertyNames.asVariable(PropertyNames.ISSUER),
                        PropertyNames.asVariable(PropertyNames.MASTER_KEY),
                        PropertyNames.asVariable(PropertyNames.PSEUDONYM_SECRET));
    }

    @Test
    void outside_ports_are_those_of_the_contract_and_only_on_this_machine() {
        var ports = LocalPorts.from(Map.of());
        var expected =
                Map.of(
                        "postgres",
                        ports.postgres(),
                        "kafka-1",
                        ports.kafka(),
                        "keycloak",
                        ports.identity(),
                        Service.COMMAND,
                        ports.command(),
                        Service.QUERY,
                        ports.query());
        expected.forEach(
                (service, port) ->
                        assertThat(published(service)).startsWith("127.0.0.1:" + port + ":"));
        for (String name : List.of(Service.COMMAND, Service.QUERY)) {
            String inside = environment(name).get(PropertyNames.asVariable(PropertyNames.PORT));
            assertThat(published(name)).endsWith(":" + inside);
        }
    }

    @Test
    void an_event_lies_on_three_brokers_and_is_acknowledged_by_two() {
        for (String broker : List.of("kafka-1", "kafka-2", "kafka-3")) {
            assertThat(environment(broker))
                    .containsEntry("KAFKA_DEFAULT_REPLICATION_FACTOR", "3")
                    .containsEntry("KAFKA_MIN_INSYNC_REPLICAS", "2")
                    .containsEntry("KAFKA_LOG_RETENTION_MS", "-1");
            assertThat(environment(broker).get("KAFKA_CONTROLLER_QUORUM_VOTERS"))
                    .contains(broker + ":9093");
        }
        assertThat(environment(Service.COMMAND))
                .containsEntry(PropertyNames.asVariable(PropertyNames.REPLICAS), "3");
    }

    @Test
    void every_service_has_a_health_check_and_waits_only_for_services_that_exist() {
        var services = compose.path("services");
        for (var service : services.properties()) {
            assertThat(service.getValue().has("healthcheck")).as(service.getKey()).isTrue();
            for (String need : service.getValue().path("depends_on").propertyNames()) {
                assertThat(services.has(need)).as(service.getKey() + " " + need).isTrue();
            }
        }
    }

    @Test
    void every_file_and_volume_that_is_mounted_exists() {
        for (JsonNode service : compose.path("services")) {
            for (String mount : texts(service.path("volumes"))) {
                String source = mount.substring(0, mount.indexOf(':'));
                if (source.startsWith(".")) {
                    assertThat(ROOT.resolve(source)).exists();
                } else {
                    assertThat(compose.path("volumes").has(source)).as(source).isTrue();
                }
            }
        }
        assertThat(ROOT.resolve("deploy/Dockerfile")).exists();
    }

    @Test
    void every_secret_that_is_asked_for_is_made_by_the_script() throws Exception {
        var asked = new TreeSet<String>();
        var variable = Pattern.compile("\\$\\{HINDERLOGGEN_([A-Z_]+):\\?");
        var matcher = variable.matcher(Files.readString(ROOT.resolve(COMPOSE)));
        while (matcher.find()) {
            asked.add(matcher.group(1));
        }
        String script = Files.readString(ROOT.resolve("deploy/create-env"));
        assertThat(asked)
                .isNotEmpty()
                .allSatisfy(it -> assertThat(script).containsPattern("[ \\n]" + it + "[ ;]"));
    }

    @ParameterizedTest
    @EnumSource
    void keycloak_knows_a_person_as_the_local_identity_provider_does(LocalAccount account) {
        var user = user(account.username());
        assertThat(texts(user.path("realmRoles"))).isEqualTo(account.roles());
        var attributes = user.path("attributes");
        assertThat(texts(attributes.path("organisation")))
                .isEqualTo(Stream.ofNullable(account.organisation()).toList());
        assertThat(texts(attributes.path("authority")))
                .isEqualTo(Stream.ofNullable(account.authority()).toList());
    }

    @Test
    void keycloak_lets_the_machine_client_act_as_coordinator() {
        var machine = user("service-account-integration");
        assertThat(texts(machine.path("realmRoles"))).isEqualTo(LocalAccount.SAMORDNARE.roles());
        assertThat(texts(machine.path("attributes").path("organisation")))
                .containsExactly("PO_VARMLAND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"web", "integration"})
    void every_client_of_keycloak_gets_the_claims_that_services_read(String client) {
        for (String claim : List.of("roles", "organisation", "authority")) {
            assertThat(mapper(client, claim).path("claim.name").asString()).isEqualTo(claim);
            assertThat(mapper(client, claim).path("access.token.claim").asString())
                    .isEqualTo("true");
        }
        assertThat(mapper(client, "audience").path("included.custom.audience").asString())
                .isEqualTo("hinderloggen");
    }

    @Test
    void nobody_can_change_their_own_organisation() {
        String profile =
                realm.at("/components/org.keycloak.userprofile.UserProfileProvider/0/config")
                        .path("kc.user.profile.config")
                        .path(0)
                        .asString();
        for (JsonNode attribute : JsonMapper.shared().readTree(profile).path("attributes")) {
            assertThat(texts(attribute.path("permissions").path("edit")))
                    .as(attribute.path("name").asString())
                    .containsExactly("admin");
        }
    }

    private JsonNode user(String name) {
        return child(realm.path("users"), "username", name);
    }

    private JsonNode mapper(String client, String name) {
        var mappers = child(realm.path("clients"), "clientId", client).path("protocolMappers");
        return child(mappers, "name", name).path("config");
    }

    private static JsonNode child(JsonNode list, String key, String value) {
        for (JsonNode child : list) {
            if (child.path(key).asString().equals(value)) {
                return child;
            }
        }
        throw new AssertionError("no " + key + " " + value);
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(it -> texts.add(it.asString()));
        return texts;
    }

    private Map<String, String> environment(String service) {
        var environment = new TreeMap<String, String>();
        for (var variable :
                compose.path("services").path(service).path("environment").properties()) {
            environment.put(variable.getKey(), variable.getValue().asString());
        }
        return environment;
    }

    private String published(String service) {
        return compose.path("services").path(service).path("ports").path(0).asString();
    }

    private static JsonNode yaml(String file) {
        try (var reader = Files.newBufferedReader(ROOT.resolve(file))) {
            Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            return JsonMapper.shared().valueToTree(read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
