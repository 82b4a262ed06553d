package se.hinderloggen.query.position;

import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What holds for every query: known parameters only, and {@code waitFor}. */
@Configuration(proxyBeanMethods = false)
class QueryConventions implements WebMvcConfigurer {

    private final KnownParameters knownParameters;
    private final WaitForPosition waitForPosition;

    QueryConventions(KnownParameters knownParameters, WaitForPosition waitForPosition) {
        this.knownParameters = knownParameters;
        this.waitForPosition = waitForPosition;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(knownParameters).addPathPatterns("/api/**");
        registry.addInterceptor(waitForPosition).addPathPatterns("/api/**");
    }

    @Bean
    static OperationCustomizer waitForIsDocumented() {
        return (operation, _) ->
                operation.addParametersItem(
                        new QueryParameter()
                                .name(WaitForPosition.PARAMETER)
                                .required(false)
                                .schema(new StringSchema())
                                .description(
                                        "Event-Position of a command: waits for it, two seconds at"
                                                + " most; the header Event-Position-Reached tells"
                                                + " whether it came"));
    }
}
