MVN ?= mvn
MAVEN = $(MVN) -B -q
JAVA ?= java
CLASSPATH_FILE = target/reference.classpath
# Prepares classes and class path of the reference set-up; says what it waits for.
BUILD = $(MAVEN) -DskipTests test-compile dependency:build-classpath -Dmdep.outputFile=$(CLASSPATH_FILE) -Dmdep.includeScope=test
REFERENCE = $(JAVA) -Xmx1g -cp target/test-classes:target/classes:$$(cat $(CLASSPATH_FILE))

.DEFAULT_GOAL := help
.PHONY: help run send watch demo test chaos bench quick format clean browser rules

help: ## what each command does
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: ## build and start the reference set-up on http://localhost:8080
	@echo "Building Siklus (the first time fetches its libraries) ..."
	@$(BUILD)
	@exec $(REFERENCE) id.siklus.reference.ReferenceSetup

send: ## send one CloudEvent to the running reference set-up: make send FILE=event.json [TOPIC=…]
	@test -f $(CLASSPATH_FILE) || $(BUILD)
	@$(REFERENCE) -Dkafka.client.log=OFF id.siklus.reference.SendEvent "$(FILE)" "$(TOPIC)"

watch: ## print the events out of the running reference set-up: make watch [TOPIC=skp.events.v1]
	@test -f $(CLASSPATH_FILE) || $(BUILD)
	@exec $(REFERENCE) -Dkafka.client.log=OFF id.siklus.reference.WatchEvents "$(TOPIC)"

demo: ## play the bureau's year 2026 in minutes, in an instance of its own, and print who got which predicate
	@echo "Building Siklus ..."
	@$(BUILD)
	@$(REFERENCE) -Dlogging.level.root=warn -Dlogging.level.id.siklus=warn id.siklus.reference.demo.YearDemo

test: browser rules ## all static gates and all tests, browser tests included
	@$(MVN) -B -Pe2e spotless:check verify

chaos: ## the fault suite, one table and target/chaos/report.md: make chaos [RUNS=3] [EVENTS=6000] [FUZZ=1000000] [FAULTS=words,…]
	@$(BUILD)
	@RUNS="$(RUNS)" EVENTS="$(EVENTS)" RATE="$(RATE)" SEED="$(SEED)" FUZZ="$(FUZZ)" FAULTS="$(FAULTS)" $(REFERENCE) id.siklus.chaos.Chaos

bench: ## measure, one table and target/bench/report.md: make bench [ONLY=words,…] [SCALE=1] [EMPLOYEES=10000] [KEEP=1]
	@echo "Building Siklus ..."
	@$(BUILD)
	@ONLY="$(ONLY)" SCALE="$(SCALE)" EMPLOYEES="$(EMPLOYEES)" KEEP="$(KEEP)" $(REFERENCE) id.siklus.bench.Bench

quick: ## unit tests only
	@$(MAVEN) test -Dsurefire.tags.excluded=database,application,engine,kafka,browser

format: ## format all sources
	@$(MAVEN) spotless:apply

clean: ## remove what was built; the data in .siklus stays
	@$(MAVEN) clean

browser:
	@.ci/chromium

rules:
	@.ci/check-rules
