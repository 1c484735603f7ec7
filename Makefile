# What can be made here; `make` alone lists it.

SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=
FUZZ_SECONDS ?= 60
# How thorough `make torture` is: it breaks every EVERYth call, tries CHANGES changes, and holds SEQUENCES
# sequences of deals against a naive twin (none where it is empty). CHANGES is also how many commands it
# kills at random instants; SHIPPED is a release build of the same source, which is faster there.
EVERY ?= 1
CHANGES ?= 10000
SEQUENCES ?= 1000
# How many rows a side the made-up lists of `make engines` have.
SIZES ?= 10000
# How many things `make model` does.
ACTIONS ?= 1000000
SHIPPED ?=
# Where `make fresh` makes its Debian.
FRESH ?= $(CURDIR)/.build/fresh
# Which made-up years `make year` compares, and how large they are.
SEEDS ?= 1 2 3
YEAR ?= --partners 24 --deals 80 --payments 900

BINARY = .build/release/tandem
# Wholly static: the program runs on any Linux of its kind, and starts in half the time.
# Nothing of where and when it is built is in it: neither a number of the build nor the compiler's notes on how
# to build it again.
# The linker warns of a dlopen in Swift's own library, which nothing here reaches.
RELEASE = --configuration release --product tandem --static-swift-stdlib \
  -Xswiftc -static-executable --disable-local-rpath -Xlinker -s -Xlinker --build-id=none \
  -Xswiftc -Xfrontend -Xswiftc -disable-incremental-llvm-codegen
# What `tandem --version` says it was built of, with -dirty where files were changed since; nothing without git.
COMMIT = $(shell [ -e .git ] && git describe --always --dirty --abbrev=40 --exclude '*' 2>/dev/null)
TEST = $(SWIFT) test --disable-xctest
SOURCES = Sources Tests Package.swift
# What install puts below PREFIX, and uninstall takes away.
INSTALLED = bin/tandem share/man/man1/tandem.1 share/bash-completion/completions/tandem \
  share/zsh/site-functions/_tandem share/fish/vendor_completions.d/tandem.fish

.PHONY: help deps build test browser engines torture model year surroundings tab fresh check demo bench fuzz coverage templates datasets lint format install install-files uninstall release reproducible clean

help: ## Say what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

deps: ## Install the one library that is needed to build: SQLite's headers
	@if [ -e /usr/include/sqlite3.h ]; then :; \
	elif ! command -v apt-get >/dev/null; then echo "install SQLite's headers (libsqlite3-dev) and run make again" >&2; exit 1; \
	elif [ "$$(id -u)" = 0 ]; then apt-get update -qq && apt-get install -y -qq --no-install-recommends libsqlite3-dev; \
	elif command -v sudo >/dev/null; then sudo apt-get update -qq && sudo apt-get install -y -qq --no-install-recommends libsqlite3-dev; \
	else echo "as root: apt-get install libsqlite3-dev" >&2; exit 1; fi

build: deps ## Build the program: .build/release/tandem
	TANDEM_COMMIT="$(COMMIT)" $(SWIFT) build $(RELEASE)

test: build ## Run all tests, those of the whole program against the release build, and a short torture
	TANDEM_BINARY="$(CURDIR)/$(BINARY)" $(TEST)
	$(MAKE) torture EVERY=25 CHANGES=200 SEQUENCES= SHIPPED="$(CURDIR)/$(BINARY)"

# The faults come from a library that is loaded before the C library: hence the debug build, which
# is linked dynamically, and the C compiler, which Swift's toolchain brings along.
torture: deps ## Break every command of a workspace at every call: faults, kills, writers, tampering
	@command -v python3 >/dev/null || { [ "$$(id -u)" = 0 ] && apt-get install -y -qq python3; } || sudo apt-get install -y -qq python3
	$(SWIFT) build --product tandem
	@mkdir -p .build/torture
	"$$(dirname "$$(readlink -f "$$(command -v $(SWIFT))")")/clang" -O1 -Wall -Werror -shared -fPIC -o .build/torture/faults.so Tests/Torture/faults.c -ldl
	python3 Tests/Torture/torture.py .build/debug/tandem .build/torture/faults.so --every $(EVERY) --changes $(CHANGES) $(if $(SHIPPED),--shipped "$(SHIPPED)")
	[ -z "$(SEQUENCES)" ] || DEAL_SEQUENCES=$(SEQUENCES) $(SWIFT) test --disable-xctest --filter DealModelTests

# In release, and of the package only what the model needs.
model: ## Do ACTIONS random things (1000000) in memory against a naive twin
	MODEL=1 MODEL_ACTIONS=$(ACTIONS) $(SWIFT) test --disable-xctest --configuration release \
	  --scratch-path .build-model -Xswiftc -enable-testing --filter ProgramModelTests

# The full size of the issue takes a while: every step is a command of its own.
year: build ## Run SEEDS made-up years and compare each statement with a recomputation (YEAR for another size)
	for seed in $(SEEDS); do python3 Tests/Year/year.py "$(CURDIR)/$(BINARY)" --seed $$seed $(YEAR) || exit 1; done

# Chromium and the library that drives it are installed where they are missing.
browser: build ## Play with the pages in a real browser and compare every answer with the program's
	sh Tests/Browser/run.sh "$(CURDIR)/$(BINARY)"

# What it needs is installed where it is missing; SIZES are rows of made-up lists, ENGINES which ones.
engines: build ## Match lists on DuckDB, PostgreSQL and Spark and compare each result with tandem match
	sh Tests/Engines/run.sh "$(CURDIR)/$(BINARY)" --sizes $(SIZES) $(if $(ENGINES),--engines $(ENGINES))

surroundings: build ## Run what users run without rights, room, terminal or home
	@command -v python3 >/dev/null || { [ "$$(id -u)" = 0 ] && apt-get install -y -qq python3; } || sudo apt-get install -y -qq python3
	python3 Tests/Surroundings/surroundings.py "$(CURDIR)/$(BINARY)"

tab: build ## Press Tab in bash, zsh and fish, and see what they offer
	@command -v python3 >/dev/null || { [ "$$(id -u)" = 0 ] && apt-get install -y -qq python3; } || sudo apt-get install -y -qq python3
	python3 Tests/Shells/tab.py "$(CURDIR)/$(BINARY)"

# As root; takes as long as a first build and all tests do.
fresh: ## Build and test the present commit in a bare Debian 12 below FRESH (.build/fresh), by debootstrap
	sh Tests/Fresh/debian.sh "$(FRESH)"

check: lint test ## Do what continuous integration does: lint, build, test

demo: build ## Play a year of a made-up program in the folder demo, and say where its reports are
	rm -rf demo
	$(BINARY) demo demo

bench: build ## Race the program against its peers and print the ratios
	sh Benchmarks/run.sh "$(CURDIR)/$(BINARY)"

# A target is a folder Fuzz/NAME with Entry.swift and a kept corpus, listed in Package.swift.
fuzz: deps ## Fuzz each parser for FUZZ_SECONDS (60), starting from its kept corpus
	sh Fuzz/run.sh $(FUZZ_SECONDS)

templates: deps ## Build the files of templates/ into the program: a Swift file that is committed
	UPDATE_SNAPSHOTS=1 $(TEST) --filter DefaultTemplatesTests

datasets: deps ## Make the example program anew and build it into the program: files that are committed
	python3 datasets/make.py
	UPDATE_SNAPSHOTS=1 $(TEST) --filter DemoDataTests

# The llvm-cov of the toolchain: another one may not know the format.
coverage: deps ## Print which share of each source file the tests reach
	$(TEST) --enable-code-coverage --scratch-path .build-coverage
	@bin=$$($(SWIFT) build --scratch-path .build-coverage --show-bin-path) && \
	tools=$$(dirname "$$(readlink -f "$$(command -v $(SWIFT))")") && \
	"$$tools/llvm-cov" report "$$bin/tandemPackageTests.xctest" \
	  -instr-profile="$$bin/codecov/default.profdata" \
	  -ignore-filename-regex='(\.build|Tests)'

lint: ## Check the form of all sources, changing nothing
	$(SWIFT) format lint --strict --parallel --recursive $(SOURCES)

format: ## Bring all sources into form
	$(SWIFT) format --in-place --parallel --recursive $(SOURCES)

install: build ## Install program, completions and manual below PREFIX (/usr/local)
	$(MAKE) install-files

# Without a build before it, so that root needs no compiler.
install-files:
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/man/man1" \
	  "$(DESTDIR)$(PREFIX)/share/bash-completion/completions" \
	  "$(DESTDIR)$(PREFIX)/share/zsh/site-functions" \
	  "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d"
	install -m 755 $(BINARY) "$(DESTDIR)$(PREFIX)/bin/tandem"
	umask 022; share="$(DESTDIR)$(PREFIX)/share"; \
	$(BINARY) man > "$$share/man/man1/tandem.1" && \
	$(BINARY) completions bash > "$$share/bash-completion/completions/tandem" && \
	$(BINARY) completions zsh > "$$share/zsh/site-functions/_tandem" && \
	$(BINARY) completions fish > "$$share/fish/vendor_completions.d/tandem.fish"

uninstall: ## Remove what install put below PREFIX; workspaces are yours and stay
	rm -f $(foreach file,$(INSTALLED),"$(DESTDIR)$(PREFIX)/$(file)")

release: build ## Make the archive that users get, with its digest: .build/release-files
	sh Packaging/release.sh "$(CURDIR)/$(BINARY)"

# Two whole builds: for a person before a release, not for CI.
reproducible: ## Make the release twice, in two folders, and compare byte by byte
	sh Packaging/reproducible.sh

clean: ## Remove all that was built
	rm -rf .build .build-model .build-coverage .build-fuzz .build-bench Fuzz/.out
