package com.acme.careers;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the application. */
@SpringBootApplication
@EnableScheduling
public class CareersApplication {

  /**
   * Runs until the process is ended.
   *
   * @param args properties of Spring, such as {@code --careers.board=acme}
   */
  public static void main(String[] args) {
    SpringApplication.run(CareersApplication.class, args);
  }
}
