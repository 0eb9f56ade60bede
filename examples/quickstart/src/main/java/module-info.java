/** The main example of Jobwatch. */
module io.jobwatch.examples.quickstart {}
