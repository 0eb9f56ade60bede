package io.jobwatch;

import io.jobwatch.spi.channel.ChannelContext;
import io.jobwatch.spi.channel.Inbox;
import io.jobwatch.spi.http.HttpCaller;
import java.time.Clock;
import java.util.random.RandomGenerator;

/** What plugins are given to use. */
record PluginEnvironment(HttpCaller http, Clock clock, RandomGenerator random, Inbox inbox)
    implements ChannelContext {}
