"""The tests that should notice a change: those of the folder of the same name, then all."""

import re
from pathlib import Path

TARGETS = {
    "Core": ["CoreTests", "WebTests"], "Web": ["WebTests"], "SQLiteEngine": ["EngineTests", "CoreTests"], "Search": ["SearchTests", "CoreTests"],
    "Markdown": ["MarkdownTests", "WebTests"], "Archive": ["ArchiveTests"], "Mail": ["MailTests"], "SQLCore": ["EngineTests", "CoreTests"],
}
EVERYTHING = [r"CoreTests\.", r"WebTests\.", r"EngineTests\.", r"ArchiveTests\."]


def near(root: Path, file: str) -> list[str]:
    """Filters for the suites in folders named like the file's folder, or in its test targets when there is no such folder."""
    parts = Path(file).parts
    targets = TARGETS.get(parts[1], [])
    folder = parts[2] if len(parts) > 3 else None
    suites = []
    for target in targets:
        place = root / "Tests" / target / folder if folder else root / "Tests" / target
        for path in sorted(place.glob("*.swift")) if place.is_dir() else []:
            suites += [rf"{target}\.{name}/" for name in re.findall(r"^(?:final )?(?:struct|class) (\w+Tests)\b", path.read_text(encoding="utf-8"), re.MULTILINE)]
    return suites or [rf"{target}\." for target in targets]
