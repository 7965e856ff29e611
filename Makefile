# Two commands that a newcomer needs, on a machine with a JDK (17 or newer), Maven and make:
#
#   make demo   see it work
#   make test   run all tests that can run here; with JENKINS=required, fail unless that is all of them
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
	$(MAVEN) verify

demo:
	@if .ci/jenkins-can-be-had; then \
	  exec src/demo/jenkins; \
	else \
	  echo "Jenkins' artifacts can't be had here, so this is the undo without Jenkins: the same code, at the same simulator."; \
	  $(CORE) -q test-compile && $(CORE) -q exec:java -Dexec.mainClass=io.jenkins.plugins.veeam.demo.ConsoleDemo; \
	fi
