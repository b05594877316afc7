# Live Learn Survive. Two commands to know: `make demo` and `make test`. `make help` lists the rest.
SHELL := /bin/bash
SWIFT ?= swift
PREFIX ?= /usr/local
OUT ?= lls-out
# How many broken files `make fuzz` throws at the reader.
FUZZ ?= 100000
# Every how many-th kill and race `make attacks` tries; 1 is all of them, as in `make check-all`.
SHARE ?= 10
# The same for calls that fail. There are some 20,000 of them, each with a look at the whole store, so fewer are tried than of the others.
FAULTS ?= $(if $(filter 1,$(SHARE)),1,$$((3 * $(SHARE))))
# What the machine needs besides Swift: libxml2 reads the modules, SQLite keeps the pilots.
PACKAGES := libxml2-dev libsqlite3-dev
RELEASE_FLAGS := -c release --static-swift-stdlib --product lls
BINARY = $(shell $(SWIFT) build $(RELEASE_FLAGS) --show-bin-path)/lls
SWIFT_FILES := Package.swift Sources Tests

.PHONY: help demo test check-all attacks fuzz bench install release exports schema lint packages clean

help:
	@echo 'make demo       install what is missing, build, run the main job on the sample toolkit and pilot'
	@echo 'make test       build and run all tests'
	@echo 'make check-all  the heavy suites whole (kills, hostile bytes, random sessions)'
	@echo 'make attacks    watch the system calls, break the disk under every write and the runner by a line, kill and race writers'
	@echo 'make fuzz       broken files thrown at the reader, FUZZ=1000000 of them or as many as you like'
	@echo 'make bench      how long commands take, beside their peers'
	@echo 'make install    put lls and the toolkit under PREFIX ($(PREFIX))'
	@echo 'make exports    write the committed sample outputs in Exports/ anew'
	@echo 'make schema     write the files for editors in Modules/ anew'
	@echo 'make lint       hold every Swift file to the format'

demo: packages release
	@Tests/Demo/main-job.sh "$(BINARY)" "$(OUT)"

test: packages
	$(SWIFT) build --build-tests --explicit-target-dependency-import-check error
	$(SWIFT) test --skip-build

check-all: packages
	@$(MAKE) --no-print-directory attacks SHARE=1
	@Tests/Demo/install-packages.sh jing libxml2-utils
	@$(MAKE) --no-print-directory fuzz FUZZ=1000000
	$(SWIFT) build --build-tests
	LLS_HEAVY=all $(SWIFT) test --skip-build

attacks: release
	@Tests/Demo/install-packages.sh strace time python3
	@Tests/Attacks/under-strace.sh "$(BINARY)"
	@Tests/Attacks/hostile-files.sh "$(BINARY)"
	@python3 Tests/Attacks/store-faults.py "$(BINARY)" --share $(FAULTS)
	@python3 Tests/Attacks/runner-mutants.py --share $(SHARE)
	@python3 Tests/Attacks/store-races.py "$(BINARY)" --kills $$((200 / $(SHARE))) --pairs $$((200 / $(SHARE)))

fuzz: packages
	@$(SWIFT) build -c release --static-swift-stdlib --product lls-fuzz
	@"$$($(SWIFT) build -c release --static-swift-stdlib --product lls-fuzz --show-bin-path)/lls-fuzz" $(FUZZ)

bench: release
	@Tests/Demo/install-packages.sh hyperfine libxml2-utils jing time valgrind sqlite3 strace python3
	@Tests/Benchmarks/start-up.sh "$(BINARY)"
	@Tests/Benchmarks/check-many.sh "$(BINARY)"
	@Tests/Benchmarks/import-many.sh "$(BINARY)"
	@python3 Tests/Benchmarks/commit.py "$(BINARY)"
	@python3 Tests/Benchmarks/replay.py "$(BINARY)"
	@python3 Tests/Benchmarks/runner-screen.py "$(BINARY)"

release: packages
	@echo 'Building lls (the first time takes a few minutes) …'
	@$(SWIFT) build $(RELEASE_FLAGS)

install: release
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/lls"
	install -m 755 "$(BINARY)" "$(DESTDIR)$(PREFIX)/bin/lls"
	@modules="$(DESTDIR)$(PREFIX)/share/lls/Modules"; if [ -d "$$modules" ] && ! diff -rq Modules "$$modules" >/dev/null; then \
	  kept="$$modules.$$(date +%Y%m%d%H%M%S)"; mv "$$modules" "$$kept"; echo "The toolkit that was there differs; it is kept as $$kept"; fi
	rm -rf "$(DESTDIR)$(PREFIX)/share/lls/Modules"
	cp -R Modules "$(DESTDIR)$(PREFIX)/share/lls/Modules"
	@echo 'Installed $(DESTDIR)$(PREFIX)/bin/lls and its toolkit in $(DESTDIR)$(PREFIX)/share/lls/Modules'

exports: release
	@Tests/Demo/write-exports.sh "$(BINARY)" Exports

schema: release
	@"$(BINARY)" schema -o Modules

lint:
	$(SWIFT) format lint --strict -r $(SWIFT_FILES)

packages:
	@Tests/Demo/install-packages.sh $(PACKAGES)

clean:
	rm -rf .build "$(OUT)"
