package io.jobwatch.benchmarks.workload;

import java.util.List;

/** What generated postings are made of, the common values first. */
final class Vocabulary {

  static final List<String> LEVELS =
      split("|Senior|||Staff|Lead|Senior|Junior|Principal|Head of|Director of|Intern,|Sr.|VP of");

  static final List<String> AREAS =
      split(
          "Backend|Frontend|Full Stack|Data|Platform|Product|Machine Learning|Infrastructure|Mobile"
              + "|Security|DevOps|Cloud|QA|Embedded|Payments|Growth|Customer Success|Sales"
              + "|Business Development|Technical Support|People|Finance|Marketing|Site Reliability"
              + "|Analytics|Search|Robotics|Compliance|Revenue Operations|Supply Chain|Go-to-Market"
              + "|R&D|C++|.NET|iOS|Android|Firmware|Quantitative|Clinical|Legal|Solutions|Partner");

  static final List<String> ROLES =
      split(
          "Engineer|Developer|Manager|Analyst|Designer|Engineer|Specialist|Architect|Scientist"
              + "|Consultant|Executive|Coordinator|Researcher|Recruiter|Technician|Strategist"
              + "|Account Executive|Program Manager|Representative|Associate|Writer|Advocate");

  static final List<String> DEPARTMENTS =
      split(
          "Engineering|Sales|Product|Marketing|Operations|Data|Customer Success|Finance|Design"
              + "|People|Research|Security|IT|Legal|Support|Growth|Hardware|Manufacturing");

  static final List<String> SKILLS =
      split(
          "communication|leadership|Python|SQL|Java|AWS|stakeholder management|JavaScript|Kubernetes"
              + "|TypeScript|React|Excel|Docker|Go|machine learning|CI/CD|Salesforce|Postgres|Linux"
              + "|Terraform|C++|project management|data analysis|Node.js|microservices|Kafka|GCP"
              + "|REST|Azure|Spark|agile|Figma|C#|account management|GraphQL|Redis|Snowflake|dbt"
              + "|Airflow|PyTorch|Rust|HubSpot|Tableau|Looker|Scala|Kotlin|Swift|Ruby on Rails"
              + "|distributed systems|deep learning|LLM|NLP|computer vision|.NET|Django|Spring Boot"
              + "|Vue.js|Angular|MongoDB|Elasticsearch|BigQuery|Databricks|Jira|SEO|Google Ads"
              + "|financial modeling|forecasting|cold calling|negotiation|lead generation|onboarding"
              + "|compliance|GDPR|SOC 2|ISO 27001|penetration testing|threat modeling|Ansible"
              + "|Jenkins|Prometheus|Grafana|Datadog|OpenTelemetry|gRPC|Protobuf|WebAssembly|CUDA"
              + "|TensorFlow|MLOps|reinforcement learning|ROS|MATLAB|SolidWorks|FPGA|Verilog|RTOS"
              + "|embedded C|CAN bus|supply chain|procurement|logistics|payroll|recruiting"
              + "|employer branding|copywriting|content strategy|user research|prototyping"
              + "|design systems|accessibility|A/B testing|Amplitude|Mixpanel|Segment|Stripe|SAP"
              + "|Workday|NetSuite|PowerPoint|Haskell|Elixir|Clojure|Erlang|Perl|COBOL|Fortran|R");

  static final List<String> PLACES =
      split(
          "San Francisco, CA|New York, NY|London|Berlin|Remote - US|Toronto, ON|Austin, TX|Paris"
              + "|Bangalore|Seattle, WA|Boston, MA|Amsterdam|Dublin|Singapore|Los Angeles, CA|Chicago, IL"
              + "|Munich / München|Tel Aviv|Sydney|Barcelona|Remote - Europe|Denver, CO|Madrid|Warsaw"
              + "|Lisbon|Stockholm|Zürich|Tokyo|São Paulo|Mexico City|Washington, DC|Atlanta, GA"
              + "|Portland, OR|Salt Lake City, UT|Vancouver, BC|Montréal, QC|Hyderabad|Pune|Prague"
              + "|Copenhagen|Vienna|Hamburg|Köln|Manchester|Edinburgh|Miami, FL|Dallas, TX|Phoenix, AZ");

  static final List<String> SENTENCES =
      split(
          "You will %s with %s and %s every day.|We’re looking for someone who can %s in %s.\u00A0"
              + "|• Experience with %2$s, %3$s or similar|• %2$s and %3$s in production"
              + "|• You %s across teams|Our team uses %2$s; we also care about %3$s."
              + "|In this role, you’ll %s — and own it end-to-end."
              + "|Nice to have: %2$s\n|About us\n|What you’ll do\n|• Strong %3$s skills"
              + "|We build tools that let people %s, from day one.");

  static final List<String> VERBS =
      split(
          "build services|ship features|work closely|own the roadmap|improve reliability|lead projects"
              + "|talk to customers|close deals|design experiments|review code|automate reporting"
              + "|partner with design|mentor others|scale our platform|manage budgets|write docs");

  static final List<String> GERMAN =
      split(
          "Wir suchen Verstärkung für unser Team in Köln.|Du hast Erfahrung mit %2$s und %3$s."
              + "|Große Verantwortung, flache Hierarchien und 30 Tage Urlaub.|Bewirb dich jetzt!"
              + "|Wir freuen uns über Bewerbungen von Menschen jeder Herkunft (m/w/d).");

  static final List<String> JAPANESE =
      split("私たちは%2$sの経験を持つエンジニアを募集しています。|東京オフィスまたはリモート勤務が可能です。|%3$sの知識があれば尚可。");

  static final List<String> COMMON_WORDS =
      List.of(
          ("and to the of a in with for you we our are is on your will as be or that team work this"
                  + " at an experience from by have all their what who not about more can it us role"
                  + " help they has new how across product business customers high people join"
                  + " skills strong including support other through into company building while"
                  + " opportunity ability years working best make please environment benefits"
                  + " management across drive process solutions technical teams development"
                  + " time engineering quality growth culture values every impact world systems")
              .split(" ", -1));

  private Vocabulary() {}

  private static List<String> split(String values) {
    return List.of(values.split("\\|", -1));
  }
}
