package com.acme.careers;

import io.jobwatch.JobwatchBuilder;
import java.net.URI;
import java.time.Duration;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Turns the application to boards and members on this machine. */
final class PlayedBoards implements BeanPostProcessor {

  private final URI boards;

  PlayedBoards(URI boards) {
    this.boards = boards;
  }

  @Override
  public Object postProcessBeforeInitialization(Object bean, String name) {
    return bean instanceof JobwatchBuilder builder
        ? builder
            .scraper("greenhouse", options -> options.set("base-url", boards.toString()))
            .requestInterval(Duration.ZERO)
            .allowNetworks("127.0.0.0/8")
        : bean;
  }
}
