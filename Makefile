# Three commands that a newcomer needs, on a machine with a JDK (17 or newer), Maven and make:
#
#   make demo   see it work
#   make test   run all tests that can run here; with JENKINS=required, fail unless that is all of them
#   make hpi    build the plugin, target/veeam-failover.hpi, without running a test
#
# and three for those who change it:
#
#   make bench    measure speed and cost beside what people use today; takes ten minutes and wants the machine for itself
#   make soak     simulate worlds in every weather until stopped (SECONDS=60: for a minute, SEED=1: from that seed)
#   make mutants  break the core in every place and see whether a test notices
#
# Where Jenkins' artifacts can't be had (their Maven repository isn't Maven Central), make demo runs the same operations on the console,
# make test runs the core's tests, and make hpi says that it can't.

JENKINS ?= optional
MAVEN = .ci/maven -B -ntp
CORE = $(MAVEN) -f src/core/pom.xml

DEPENDENCIES = org.apache.maven.plugins:maven-dependency-plugin:3.11.0
# The core's classes and what they need, to be run without Maven in between.
CLASSPATH = "src/core/target/test-classes:src/core/target/classes:$$(cat src/core/target/classpath)"

.PHONY: help demo test hpi bench soak mutants classpath
help:
	@sed -n 's/^#   //p' Makefile

test:
	$(CORE) verify
	@if .ci/jenkins-can-be-had; then \
	  $(MAKE) --no-print-directory test-faces; \
	else \
	  echo; \
	  echo "NOT RUN: the plugin itself (Pipeline step, build step, forms): Jenkins' artifacts can't be had here."; \
	  echo "The core's tests above have passed; nothing is known about the plugin in Jenkins."; \
	  [ "$(JENKINS)" != required ] || { echo "JENKINS=required, so this is an error."; exit 1; }; \
	fi

.PHONY: test-faces
test-faces:
	$(MAVEN) verify -DforkCount=1C

hpi:
	@.ci/jenkins-can-be-had || { echo "The plugin can't be built here: Jenkins' artifacts can't be had."; exit 1; }
	$(MAVEN) -q package -Dmaven.test.skip -Dspotless.check.skip
	@echo "The plugin: target/veeam-failover.hpi"

demo:
	@if .ci/jenkins-can-be-had; then \
	  exec src/demo/jenkins; \
	else \
	  echo "Jenkins' artifacts can't be had here, so this is the plugin without Jenkins: the same code, at the same simulator."; \
	  $(CORE) -q test-compile && $(CORE) -q exec:java -Dexec.mainClass=io.jenkins.plugins.veeam.demo.ConsoleDemo; \
	fi

# Asserts nothing: a figure that misses its goal is shown. The page docs/performance.md gets the figures of a whole run.
bench: classpath
	@rm -rf target/bench
	@if .ci/jenkins-can-be-had; then \
	  $(MAKE) --no-print-directory bench-jenkins; \
	else \
	  echo "NOT MEASURED: anything that takes a Jenkins: Jenkins' artifacts can't be had here."; \
	fi
	java -cp $(CLASSPATH) io.jenkins.plugins.veeam.bench.Report target/bench/jenkins.properties target/veeam-failover.hpi

# With the profile "bench" the HTTP Request plugin is there too, if it can be had.
.PHONY: bench-jenkins
bench-jenkins:
	@echo "Measuring in a Jenkins of its own; its log: target/surefire-reports"
	@profile=-Pbench; \
	$(MAVEN) -q $$profile $(DEPENDENCIES):resolve -DincludeArtifactIds=http_request >/dev/null 2>&1 || profile=; \
	[ -n "$$profile" ] || echo "NOT MEASURED: httpRequest in waitUntil: the HTTP Request plugin can't be had here."; \
	$(MAVEN) -q $$profile package -Dtest=Benchmark -Dspotless.check.skip -Dmaven.test.redirectTestOutputToFile

# A soak is stopped with Ctrl-C.
soak: classpath
	java -cp $(CLASSPATH) \
	  $(if $(SECONDS),-Dsoak.seconds=$(SECONDS)) $(if $(SEED),-Dsimulation.seed=$(SEED)) \
	  io.jenkins.plugins.veeam.drive.simulation.Soak

classpath:
	@$(CORE) -q test-compile $(DEPENDENCIES):build-classpath -Dmdep.outputFile=$(CURDIR)/src/core/target/classpath

mutants:
	$(CORE) test-compile org.pitest:pitest-maven:mutationCoverage
	@echo "The report: src/core/target/pit-reports/index.html"
