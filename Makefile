# Every target installs what it needs (apt and pip), says what, and does nothing the second time.
SHELL := /bin/bash
.ONESHELL:
.SHELLFLAGS := -eu -o pipefail -c
.PHONY: kart fylkeskart test coverage test-all matrix kill fuzz mutants bench lint package package-check data maler skjermbilder oversett laas clean

export QT_QPA_PLATFORM := offscreen
DATO ?= 2024-09-04
DEL ?= core
PYTHON := .venv/bin/python
QGIS := qgis python3-qgis fonts-liberation
DEVELOP := $(QGIS) python3-venv xvfb xauth poppler-utils zip qttools5-dev-tools
LANGUAGES := $(patsubst %.ts,%.qm,$(wildcard i18n/*.ts))
# QGIS is built for the distribution's own Python; another python3 may stand first on PATH.
SYSTEM_PYTHON := /usr/bin/python3
# PyQt6 is kept apart: the tests must not find another Qt than that of QGIS.
QT6_PYTHON := .venv-lint/bin/python
ROOMS := -p planstatus.core -p planstatus.gis -p planstatus.algorithms -p planstatus.ui -p planstatus.bar -m planstatus.plugin -m planstatus.shells

kart:
	tools/install.sh $(QGIS)
	$(SYSTEM_PYTHON) tools/kart.py --dato "$(DATO)" --ut out

fylkeskart:
	tools/install.sh $(QGIS)
	$(SYSTEM_PYTHON) tools/fylkeskart.py --dato "$(DATO)" --ut out/fylkeskart

# A file of tests stays in one process, so that what its tests share is made once. One process more
# than there are cores, for those that wait for a window. A process that crashes is not replaced:
# pytest-xdist 3.8 then waits for ever for the tests that it had.
PARALLEL := -n $$(($$(nproc) + 1)) --dist loadfile --no-loadscope-reorder --max-worker-restart=0

test: .venv/ready .venv-lint/ready .axe/ready $(LANGUAGES)
	$(PYTHON) -m pytest $(PARALLEL)

# Apart from the tests, since counting lines takes time from each of them.
coverage: .venv/ready .venv-lint/ready $(LANGUAGES)
	PLANSTATUS_ALL=1 $(PYTHON) -m pytest $(PARALLEL) --cov --cov-report=term

# Also what is slow, and the counties, file names and random rounds that repeat a promise.
test-all: .venv/ready .venv-lint/ready .axe/ready $(LANGUAGES)
	PLANSTATUS_ALL=1 $(PYTHON) -m pytest $(PARALLEL)

matrix:
	tools/matrix.sh trixie sid

bench: .venv-bench/ready
	tools/install.sh $(QGIS)
	$(SYSTEM_PYTHON) tools/bench/bench.py

kill: .venv/ready
	$(PYTHON) tools/kill.py --ganger 200

fuzz: .venv/ready
	PLANSTATUS_FUZZ=5000 $(PYTHON) -m pytest tests/fuzz

# A part is a folder or a module: make mutants DEL=core/plans
mutants: .venv-mutants/ready
	tools/mutants/mutants.sh "$(DEL)"

lint: .venv/ready .venv-lint/ready
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(QT6_PYTHON) -m flake8 --config tools/qt6/flake8.ini
	$(QT6_PYTHON) tools/lint_qt6.py $$(git ls-files --cached --others --exclude-standard '*.py' '*.ui' ':!tests/data/0.3.0')
	# mypy and import-linter want a package called planstatus, whatever this folder is called.
	mkdir -p build
	ln -sfn .. build/planstatus
	cd build
	../$(PYTHON) -m mypy --config-file ../pyproject.toml $(ROOMS)
	../$(PYTHON) -m mypy --config-file ../tools/qt6/mypy.ini --python-executable ../$(QT6_PYTHON) $(ROOMS)
	PYTHONPATH=. ../$(PYTHON) -c "from importlinter.cli import lint_imports_command as c; c()" \
	    --config ../pyproject.toml --no-cache

package: .venv/ready
	tools/package.sh

package-check: package
	$(PYTHON) tools/package_check.py dist/planstatus.zip

oversett: .venv/ready
	$(PYTHON) tools/translations.py

i18n/%.qm: i18n/%.ts | .venv/ready
	tools/lrelease.sh $<

data: .venv/ready
	$(SYSTEM_PYTHON) tools/build_data.py

maler:
	$(SYSTEM_PYTHON) tools/templates.py

skjermbilder: .venv/ready .axe/ready kart
	mkdir -p docs/bilder build
	pdftoppm -r 110 -png -singlefile out/samfunnsplanstatus.pdf docs/bilder/kart
	$(SYSTEM_PYTHON) tools/fylkeskart.py --dato "$(DATO)" --bare kontor_vestland --ut build/kart_vestland
	pdftoppm -r 75 -png -singlefile build/kart_vestland/kontor_vestland_A4.pdf docs/bilder/kart_vestland
	pdftoppm -r 75 -png -singlefile out/interkommunalt_samarbeid.pdf docs/bilder/samarbeid
	sheet=$$(pdftotext out/atlas_plankontor.pdf - | awk -v RS='\f' '/^Vestre Varanger\n/ {print NR; exit}')
	pdftoppm -r 75 -f "$$sheet" -png -singlefile out/atlas_plankontor.pdf docs/bilder/atlas
	$(PYTHON) tests/chromium.py out/planstatusrapport.html docs/bilder/rapport.png
	# Not the default folder: QGIS marks layers under it as temporary.
	$(PYTHON) -m pytest tests/desktop/test_window.py tests/desktop/test_panel.py --basetemp=build/skjermbilder
	for picture in vindu attributtabell avvist kartdato layout oppsummering rader_aa_sjekke; do
	    cp "build/skjermbilder/kontoret0/$$picture.png" docs/bilder/
	done
	cp build/skjermbilder/panelet0/panel.png docs/bilder/
	$(PYTHON) -m pytest tests/desktop/test_options_window.py --basetemp=build/skjermbilder
	cp build/skjermbilder/innstillinger0/innstillinger.png docs/bilder/
	$(PYTHON) -m pytest tests/desktop/test_editing_window.py --basetemp=build/skjermbilder
	cp build/skjermbilder/redigering0/ulagret.png docs/bilder/
	$(PYTHON) -m pytest tests/desktop/test_form_window.py --basetemp=build/skjermbilder
	cp build/skjermbilder/skjemaet0/skjema.png docs/bilder/
	$(PYTHON) -m pytest tests/desktop/test_bar.py --basetemp=build/skjermbilder
	cp build/skjermbilder/linje0/meny.png docs/bilder/
	$(PYTHON) -m pytest tests/desktop/test_control_window.py --basetemp=build/skjermbilder
	cp build/skjermbilder/kontroll0/avtale.png docs/bilder/
	cp build/skjermbilder/kontroll0/kontroll_kart.png docs/bilder/kontroll.png
	rm -r build/skjermbilder build/kart_vestland

.PHONY: release
release:
	tools/release.sh "$(VERSJON)"

# The lists name what we use; the locks beside them pin all of it, by hash.
laas:
	tools/install.sh python3-venv
	tools/lock.sh

.venv/ready: requirements-dev.lock tools/install.sh
	tools/install.sh $(DEVELOP)
	echo "Installerer med pip i .venv: $$(tr '\n' ' ' < requirements-dev.txt)"
	rm -rf .venv
	$(SYSTEM_PYTHON) -m venv --system-site-packages .venv
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	touch $@

.venv-lint/ready: requirements-lint.lock tools/install.sh
	tools/install.sh $(QGIS) python3-venv
	echo "Installerer med pip i .venv-lint: $$(tr '\n' ' ' < requirements-lint.txt)"
	rm -rf .venv-lint
	$(SYSTEM_PYTHON) -m venv --system-site-packages .venv-lint
	$(QT6_PYTHON) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-lint.lock
	touch $@

# What the report's accessibility is checked with; the tests that need it are skipped without.
.axe/ready: tools/axe/package-lock.json tools/axe/install.sh
	tools/axe/install.sh .axe

# The peer has what a scripter installs today, and nothing of QGIS's.
.venv-bench/ready: tools/bench/requirements.lock tools/install.sh
	tools/install.sh python3-venv fonts-liberation
	echo "Installerer med pip i .venv-bench: $$(tr '\n' ' ' < tools/bench/requirements.txt)"
	rm -rf .venv-bench
	$(SYSTEM_PYTHON) -m venv .venv-bench
	.venv-bench/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r tools/bench/requirements.lock
	touch $@

# mutmut changes code in a copy; it has the tests' own packages, and QGIS from the system.
.venv-mutants/ready: tools/mutants/requirements.lock tools/install.sh
	tools/install.sh $(QGIS) python3-venv
	echo "Installerer med pip i .venv-mutants: $$(tr '\n' ' ' < tools/mutants/requirements.txt)"
	rm -rf .venv-mutants
	$(SYSTEM_PYTHON) -m venv --system-site-packages .venv-mutants
	.venv-mutants/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r tools/mutants/requirements.lock
	touch $@

clean:
	rm -rf .venv .venv-lint .venv-bench .venv-mutants .axe build dist out
