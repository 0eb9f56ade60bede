package io.jobwatch.deliver;
