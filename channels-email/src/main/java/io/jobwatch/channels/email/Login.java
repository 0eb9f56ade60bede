package io.jobwatch.channels.email;

import io.jobwatch.model.Secret;

/**
 * How to sign in at the mail server.
 *
 * @param username the user's name there
 * @param password the password
 */
record Login(String username, Secret password) {}
