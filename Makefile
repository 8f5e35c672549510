# The targets of this project; `make help` lists them.
SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=
PYTHON ?= python3
# Optimised, the tests take seconds where they would take more than a minute; overflow still traps.
TEST_FLAGS ?= -Xswiftc -O
# How long `make fuzz` looks for a difference between the readers of written hours.
FUZZ_SECONDS ?= 60
# The browser with which `make looks` shows reports; the first that is found.
CHROMIUM ?=

# One statically linked program without symbols and without the regular expressions that every module imports unasked;
# the library stays an ordinary package.
RELEASE_FLAGS := -c release -Xswiftc -Xfrontend -Xswiftc -disable-implicit-string-processing-module-import
ifeq ($(shell uname -s),Linux)
RELEASE_FLAGS += -Xswiftc -static-executable -Xlinker --gc-sections -Xlinker -s
endif

.DEFAULT_GOAL := help
.PHONY: help swift-present build plan test lint format record docs-check coverage bench bench-peers fuzz fuzz-hours rekenblad looks check install uninstall clean

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 14

swift-present:
	@command -v $(SWIFT) >/dev/null 2>&1 || { echo 'uvp: Swift ontbreekt. Installeer Swift 6.2 of nieuwer: https://www.swift.org/install/' >&2; exit 1; }
	@$(SWIFT) --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\)\.\([0-9]*\).*/\1 \2/p' | head -n 1 | { read -r major minor; \
	  [ "$${major:-0}" -gt 6 ] || { [ "$${major:-0}" -eq 6 ] && [ "$${minor:-0}" -ge 2 ]; } || \
	  { echo "uvp: Swift $${major:-?}.$${minor:-?} is te oud. Installeer Swift 6.2 of nieuwer: https://www.swift.org/install/" >&2; exit 1; }; }

build: swift-present ## build the program: .build/release/uvp
	@$(SWIFT) build $(RELEASE_FLAGS) --product uvp

plan: build ## build, and run the main job: the plan of Enschede
	@.build/release/uvp plan --gemeente Enschede

test: swift-present ## run the tests
	@$(SWIFT) test $(TEST_FLAGS)

lint: swift-present ## check the style of all Swift files
	@$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests Fuzz/Package.swift Fuzz/Sources
	@echo 'lint: in orde'

format: swift-present ## write all Swift files in the project's style
	@$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests Fuzz/Package.swift Fuzz/Sources

record: swift-present ## write the golden cases and the output in the docs anew; read the difference before committing
	@$(SWIFT) build --quiet --build-tests $(TEST_FLAGS)
	@UVP_RECORD=1 $(SWIFT) test --skip-build $(TEST_FLAGS) --filter 'CasesTests|DocsTests|MeldingenTests' 2>&1 | tail -n 1
	@git --no-pager diff --stat

docs-check: swift-present ## run every command in README and docs, and compare
	@$(SWIFT) test $(TEST_FLAGS) --filter 'DocsTests|MeldingenTests'
	@$(PYTHON) scripts/voorbeeld.py --controleer

coverage: swift-present ## lines and regions that the tests reach
	@$(SWIFT) test --enable-code-coverage >/dev/null
	@$(PYTHON) scripts/coverage.py

bench: build ## measure the program against installed peers (up to ten minutes); writes docs/prestaties.md
	@SWIFT="$(SWIFT)" $(PYTHON) bench/run.py

bench-peers: ## install DuckDB, Polars, pandas and pyarrow for `make bench`; the others are packages of the system
	@$(PYTHON) -m venv .build/bench/venv
	@.build/bench/venv/bin/pip install --quiet duckdb polars pandas pyarrow

fuzz: build fuzz-hours ## fuzz the reader of written hours, then feed the program mutated data folders
	@$(PYTHON) scripts/fuzz.py -n 20000

fuzz-hours: swift-present ## compare the reader of written hours with the naive one for FUZZ_SECONDS; a difference is kept in Fuzz/.build/findings
	@cd Fuzz && $(SWIFT) build -c release --sanitize fuzzer -Xswiftc -enable-testing --product FuzzHours
	@mkdir -p Fuzz/.build/corpus Fuzz/.build/findings
	@SWIFT_BACKTRACE=enable=no Fuzz/.build/release/FuzzHours -max_total_time=$(FUZZ_SECONDS) -max_len=4096 -timeout=10 \
	  -verbosity=0 -dict=Fuzz/hours.dict -artifact_prefix=Fuzz/.build/findings/ -print_final_stats=1 Fuzz/.build/corpus Fuzz/Seeds Fuzz/.build/findings

rekenblad: build ## open what uvp writes in a Dutch LibreOffice, and read back what it saves; skipped where it is not installed
	@$(PYTHON) scripts/rekenblad.py

looks: build ## reports as pages, pictures and printed sheets in .build/looks, with headless Chromium where it is
	@CHROMIUM="$(CHROMIUM)" scripts/looks.sh

check: lint test docs-check ## all checks

install: build ## install program, data, completions, man page and docs under PREFIX (and DESTDIR)
	@scripts/install.sh install "$(PREFIX)" "$(DESTDIR)"

uninstall: ## take away what `make install` put under PREFIX
	@scripts/install.sh uninstall "$(PREFIX)" "$(DESTDIR)"

clean: ## remove what was built
	@rm -rf .build Fuzz/.build
