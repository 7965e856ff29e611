# Two commands that a newcomer needs, on a machine with a JDK (17 or newer), Maven and make:
#
#   make demo   see it work
#   make test   run all tests that can run here; with JENKINS=required, fail unless that is all of them
#
# and two for those who change the core:
#
#   make soak     simulate undos in every weather until stopped (SECONDS=60: for a minute, SEED=1: from that seed)
#   make mutants  break the core in every place and see whether a test notices
#
# Where Jenkins' artifacts can't be had (their Maven repository isn't Maven Central), both do what can be done without.

JENKINS ?= optional
MAVEN = .ci/maven -B -ntp
CORE = $(MAVEN) -f src/core/pom.xml

.PHONY: help demo test soak mutants
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

demo:
	@if .ci/jenkins-can-be-had; then \
	  exec src/demo/jenkins; \
	else \
	  echo "Jenkins' artifacts can't be had here, so this is the undo without Jenkins: the same code, at the same simulator."; \
	  $(CORE) -q test-compile && $(CORE) -q exec:java -Dexec.mainClass=io.jenkins.plugins.veeam.demo.ConsoleDemo; \
	fi

# The core's classes and what they need, without Maven in between: a soak is stopped with Ctrl-C.
soak:
	$(CORE) -q test-compile org.apache.maven.plugins:maven-dependency-plugin:3.11.0:build-classpath -Dmdep.outputFile=$(CURDIR)/src/core/target/classpath
	java -cp "src/core/target/test-classes:src/core/target/classes:$$(cat src/core/target/classpath)" \
	  $(if $(SECONDS),-Dsoak.seconds=$(SECONDS)) $(if $(SEED),-Dsimulation.seed=$(SEED)) \
	  io.jenkins.plugins.veeam.operation.simulation.Soak

mutants:
	$(CORE) test-compile org.pitest:pitest-maven:mutationCoverage
	@echo "The report: src/core/target/pit-reports/index.html"
