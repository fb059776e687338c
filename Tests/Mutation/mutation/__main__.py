"""Changes one place of the program at a time and reports the changes that no test notices."""

import argparse
import random
import subprocess
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from mutation import sites, suites
from mutation.program import Mutant, Program

ROOT = Path(__file__).resolve().parents[3]
ACCEPTED = ROOT / "Tests/Mutation/accepted.tsv"
# Every surviving change in these needs a reason in accepted.tsv.
STRICT = [
    "Sources/Core/Channels/ChannelAccess.swift", "Sources/Core/Channels/ChannelStore.swift", "Sources/Core/Spaces/Audience.swift",
    "Sources/Core/Spaces/SpaceAccess.swift", "Sources/Core/Spaces/Space.swift", "Sources/Core/Organisations/Mask*.swift", "Sources/Core/Topics/Unmask*.swift",
    "Sources/Core/Questions/Accept*.swift", "Sources/Core/Events/*.swift", "Sources/SQLiteEngine/GroupCommit.swift", "Sources/Core/PersonalData/PersonalData*.swift",
    "Sources/Core/PersonalData/Checked.swift", "Sources/Core/PersonalData/ConfirmedData.swift",
]


def main() -> int:
    options = arguments()
    tree = ROOT if options.here else copy()
    scratch = tree / ".build"
    files = sorted({str(path.relative_to(tree)) for pattern in options.files or STRICT for path in tree.glob(pattern)})
    if not files:
        raise SystemExit("mutate: no file matches")
    program = Program(tree, scratch)
    try:
        return run(program, chosen(tree, files, options), options)
    finally:
        program.restore()


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="script/mutate", description=__doc__)
    parser.add_argument("files", nargs="*", help="patterns of files under the root; otherwise those in which nothing may survive")
    parser.add_argument("--seed", type=int, default=1, help="chooses the changes, where there are more than wanted")
    parser.add_argument("--changes", type=int, default=200, help="how many at most")
    parser.add_argument("--minutes", type=float, default=120, help="begins no further change after this time")
    parser.add_argument("--jobs", type=int, default=2, help="runs of tests at a time")
    parser.add_argument("--here", action="store_true", help="in this clone, whose sources are put back in the end, instead of a copy in .cache/mutate")
    return parser.parse_args()


def copy() -> Path:
    """The committed state in a separate folder, whose build is kept for the next run."""
    tree = ROOT / ".cache/mutate"
    if not (tree / ".git").exists():
        subprocess.run(["git", "clone", "--quiet", str(ROOT), str(tree)], check=True)
    subprocess.run(["git", "fetch", "--quiet", str(ROOT), "HEAD"], cwd=tree, check=True)
    subprocess.run(["git", "checkout", "--quiet", "--force", "FETCH_HEAD"], cwd=tree, check=True)
    return tree


def chosen(tree: Path, files: list[str], options: argparse.Namespace) -> list[Mutant]:
    """A seeded sample of changes; of those that touch the same lines only one."""
    found = [(file, site) for file in files for site in sites.find((tree / file).read_text(encoding="utf-8").split("\n"))]
    random.Random(options.seed).shuffle(found)
    taken: dict[str, list[sites.Site]] = {}
    mutants = []
    for file, site in found:
        if len(mutants) == options.changes:
            break
        if all(site.last < other.first or other.last < site.first for other in taken.setdefault(file, [])):
            taken[file].append(site)
            mutants.append(Mutant(len(mutants) + 1, file, site))
    print(f"{len(files)} files, {len(found)} possible changes, {len(mutants)} chosen with seed {options.seed}", flush=True)
    return mutants


def run(program: Program, wanted: list[Mutant], options: argparse.Namespace) -> int:
    mutants = program.build(wanted)
    print(f"{len(wanted) - len(mutants)} do not compile, {len(mutants)} are tried", flush=True)
    if program.notices(0, suites.EVERYTHING, 3600):
        raise SystemExit(f"mutate: the tests fail without any change: {program.issue}")
    until = time.monotonic() + options.minutes * 60

    def tried(mutant: Mutant) -> tuple[Mutant, str | None]:
        if time.monotonic() > until:
            return mutant, None
        seen = program.notices(mutant.number, suites.near(program.root, mutant.file), 600)
        seen = seen or program.notices(mutant.number, suites.EVERYTHING, 3600)
        print(f"{seen or 'SURVIVES':12} {mutant.file}:{mutant.line} {mutant.site.kind}: {mutant.site.shown}", flush=True)
        return mutant, seen

    with ThreadPoolExecutor(options.jobs) as pool:
        return report(list(pool.map(tried, mutants)))


def report(results: list[tuple[Mutant, str | None]]) -> int:
    accepted = {tuple(line.split("\t")[:3]) for line in ACCEPTED.read_text(encoding="utf-8").splitlines()[1:]} if ACCEPTED.exists() else set()
    tried, caught, reasoned, surviving = Counter(), Counter(), Counter(), Counter()
    for mutant, seen in results:
        folder = str(Path(mutant.file).parent)
        if seen is None:
            continue
        tried[folder] += 1
        if seen:
            caught[folder] += 1
        elif (mutant.file, mutant.site.kind, mutant.site.shown) in accepted:
            reasoned[folder] += 1
        else:
            surviving[folder] += 1
    print(f"\n{'folder':44} {'tried':>6} {'caught':>6} {'reason':>6} {'survive':>7}")
    for folder in sorted(tried):
        print(f"{folder:44} {tried[folder]:6} {caught[folder]:6} {reasoned[folder]:6} {surviving[folder]:7}")
    total = [counter.total() for counter in (tried, caught, reasoned, surviving)]
    print(f"{'all':44} {total[0]:6} {total[1]:6} {total[2]:6} {total[3]:7}")
    return 1 if surviving.total() or not tried else 0


if __name__ == "__main__":
    sys.exit(main())
