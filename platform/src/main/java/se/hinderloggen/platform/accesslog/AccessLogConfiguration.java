package se.hinderloggen.platform.accesslog;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.hinderloggen.platform.access.AccessRules;
import se.hinderloggen.platform.access.SignedInCall;
import tools.jackson.databind.json.JsonMapper;

/** The access log of a service. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessLogProperties.class)
public class AccessLogConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Accessed.class);
    }

    /** The writer has one connection; the others read. */
    @Bean(defaultCandidate = false)
    @Qualifier("access")
    HikariDataSource accessDataSource(AccessLogProperties properties) {
        var source = new HikariDataSource();
        source.setPoolName("access");
        source.setJdbcUrl(properties.url());
        source.setUsername(properties.username());
        source.setPassword(properties.password());
        source.setMaximumPoolSize(3);
        source.setMinimumIdle(1);
        // Whoever waits for a line is told soon that there is none.
        source.setConnectionTimeout(2_000);
        source.addDataSourceProperty("socketTimeout", "8");
        source.setInitializationFailTimeout(-1);
        return source;
    }

    @Bean
    AccessLog accessLog(
            @Qualifier("access") DataSource access,
            @Value("${spring.application.name}") String service,
            MeterRegistry registry) {
        return new AccessLog(access, service, registry);
    }

    @Bean
    Polls polls(AccessLog log, Clock clock) {
        return new Polls(log, clock);
    }

    @Bean
    Operations operations(
            AccessRules rules, ObjectProvider<RequestMappingHandlerMapping> mappings) {
        return new Operations(rules, mappings);
    }

    @Bean
    SignedInCall accessLogCall(
            AccessLog log, Polls polls, Operations operations, JsonMapper json, Clock clock) {
        return new AccessLogCall(log, polls, operations, json, clock);
    }

    @Bean
    OpenApiCustomizer operationsHaveStableNames(Operations operations) {
        return operations::name;
    }

    @Bean
    WebMvcConfigurer accessedAsArgument() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new AccessedArgument());
            }
        };
    }

    private static final class AccessedArgument implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Accessed.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return Objects.requireNonNullElseGet(
                    request.getAttribute(Accessed.class.getName(), RequestAttributes.SCOPE_REQUEST),
                    Accessed::new);
        }
    }
}
