package se.hinderloggen.query.feeds;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much the feeds may take.
 *
 * @param streams how many readers may follow live at a time; another one gets 503 and asks later
 * @param streamsPerFeed how many of them may follow one and the same feed
 */
@ConfigurationProperties("hinderloggen.feeds")
record FeedProperties(@DefaultValue("500") int streams, @DefaultValue("20") int streamsPerFeed) {}
