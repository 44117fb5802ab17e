# Two commands do everything on a fresh machine with Python 3.11: `make site` and `make test`.
# Written for GNU Make 3.81 as well (macOS).
.DEFAULT_GOAL := help
.PHONY: help site zip inpakken beheer inrichten serve vandaag check leesbaar test snel format schema benchmark lock bijwerken licenties audit schoon verhuisd anders

UV = sh tools/uv.sh
BIN = .venv/bin

# Stamps of the last sync: what runs the site, and what tests it. The second includes the first,
# and --inexact keeps the first from removing the second, so alternating costs nothing. What is
# installed is compiled at once, so that the first command is as fast as the second.
RUNTIME = .venv/.runtime
DEV = .venv/.dev
INPUTS = pyproject.toml uv.lock tools/uv.sh tools/uv.txt
# They hold what it was made of: a newer version of the project, unpacked or copied over an older one,
# may bear an older time, and a clock may have been wrong.
SUM = cat $(INPUTS) 2>/dev/null | cksum
CHANGED := $(sort $(shell for stamp in $(RUNTIME) $(DEV); do [ ! -e $$stamp ] || [ "$$(cat $$stamp)" = "$$($(SUM))" ] || echo anders; done))
# What stands in .venv names the place of .venv, so in a folder that was moved it is made anew.
PLACE = .venv/.plaats
MOVED := $(shell [ ! -e .venv/.plaats ] || [ "$$(cat .venv/.plaats)" = "$$(pwd -P)" ] || echo verhuisd)

# Python keeps what it compiled, also where an image says otherwise: each command would else compile
# hundreds of modules again.
unexport PYTHONDONTWRITEBYTECODE

# A Python before 3.13 does not start there where the name of the folder has an accent.
ifneq ($(filter C POSIX,$(LC_ALL)),)
export LC_ALL = C.UTF-8
endif

# Who has nothing left to do, takes over what another has not begun; what is built once for all
# stands in tests/projects.py.
PYTEST = $(BIN)/pytest
PYTEST_ARGS = -n auto --dist worksteal

help: ## deze lijst
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

site: $(RUNTIME) ## de hele site bouwen, in site/
	$(BIN)/kennisbank bouw $(BOUW)

inpakken: site ## de site klaarmaken voor een webserver (zie deploy/README.md)
	$(BIN)/kennisbank inpakken

zip: site ## een kopie van de site die zonder server opent, als zip-bestand
	$(BIN)/kennisbank zip

beheer: site ## de site met het beheerscherm voor medewerkers, in site/beheer/
	$(BIN)/kennisbank beheer

inrichten: $(RUNTIME) ## invullen wat van uw organisatie is (zie BEHEER.md)
	$(BIN)/kennisbank inrichten

serve: $(RUNTIME) ## de site bekijken terwijl u schrijft
	$(BIN)/kennisbank serve

vandaag: $(RUNTIME) ## wat er nu te doen is: inzendingen, concepten, herzieningen, meldingen
	@$(BIN)/kennisbank vandaag

check: $(RUNTIME) ## alleen de inhoud controleren
	$(BIN)/kennisbank check

leesbaar: $(RUNTIME) ## wat moeilijk leest in records en pagina's; houdt niets tegen
	$(BIN)/kennisbank leesbaarheid

test: $(DEV) ## alles controleren: stijl, typen, importrichting, tests in de browser
	@echo "== Browsers"
	@$(BIN)/python -m tests.browser.chromium
	@$(BIN)/python -m tests.browser.firefox
	@$(BIN)/python -m tests.browser.webkit
	@echo "== HTML"
	@$(BIN)/python -m tests.nu.checker
	@echo "== nginx"
	@$(BIN)/python -m tests.browser.nginx
	@echo "== ruff check"
	@$(BIN)/ruff check .
	@echo "== ruff format --check"
	@$(BIN)/ruff format --check .
	@echo "== mypy --strict src"
	@$(BIN)/mypy --strict src
	@echo "== lint-imports"
	@$(BIN)/lint-imports
	@echo "== pytest"
	@$(PYTEST) $(PYTEST_ARGS)

snel: $(DEV) ## wat in een paar minuten te controleren is: alles buiten browsers en hele sites
	@$(BIN)/ruff check .
	@$(PYTEST) $(PYTEST_ARGS) -m "not browser and not slow"

format: $(DEV) ## de code opmaken en herstellen wat vanzelf kan
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

schema: $(RUNTIME) ## schema's, sjabloon, formulier en wat verder volgt uit het model en de code
	$(BIN)/kennisbank schema
	@$(BIN)/python -m tools.rooms

benchmark: $(DEV) site ## meten hoe snel de site bouwt, ook naast Hugo, en wat vragen vinden
	$(UV) sync --locked --inexact --group benchmark
	$(BIN)/python -m benchmarks.vragen --naar benchmarks/RESULTS-VRAGEN.md
	$(BIN)/python -m benchmarks
	$(BIN)/python -m benchmarks.rivals

# Without anybody's private index, so that the lock names the public default only.
lock: ## uv.lock vernieuwen na een wijziging in pyproject.toml
	env -u UV_INDEX -u UV_DEFAULT_INDEX -u UV_INDEX_URL -u UV_EXTRA_INDEX_URL -u UV_FIND_LINKS \
		$(UV) lock $(LOCK_ARGS)

bijwerken: $(DEV) ## de nieuwste versies nemen die mogen, en zien wat dat aan de site verandert
	$(BIN)/python -m tools.update

licenties: $(DEV) ## de tabel met licenties in LICENTIES.md vernieuwen
	$(BIN)/python -m tools.licenties

audit: ## zijn er kwetsbaarheden bekend in wat wij gebruiken? (vraagt het via internet)
	@$(firstword $(wildcard $(BIN)/python) python3) tools/audit.py

schoon: ## alles weggooien wat gemaakt is (ook nodig na een nieuwe Python of een verhuisde map)
	rm -rf site .bouw-* .deel-* .nginx .venv .uv .cache .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(RUNTIME): $(INPUTS) $(MOVED) $(CHANGED)
	$(UV) sync --locked --no-dev --inexact --compile-bytecode
	@pwd -P > $(PLACE)
	@$(SUM) > $@

$(DEV): $(INPUTS) $(MOVED) $(CHANGED)
	$(UV) sync --locked --compile-bytecode
	@pwd -P > $(PLACE)
	@$(SUM) > $(RUNTIME)
	@$(SUM) > $@

anders:
	@:

# What make itself would say of a name that it does not know, is English.
.DEFAULT:
	@echo "\`$@\` is geen opdracht, en dat bestand is er niet. Typ make voor de lijst." >&2; exit 2

verhuisd:
	@echo "Deze map is verhuisd; .venv wordt opnieuw klaargezet."
	rm -rf .venv
