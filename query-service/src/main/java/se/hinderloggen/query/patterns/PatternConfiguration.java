package se.hinderloggen.query.patterns;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** What it takes for something to be suggested. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PatternProperties.class)
class PatternConfiguration {}
