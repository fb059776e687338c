"""The measured figures: names, units, direction, and the limits of each engine."""

from typing import NamedTuple

SQLITE, POSTGRESQL = "SQLite", "PostgreSQL"
ENGINES = (SQLITE, POSTGRESQL)


class Figure(NamedTuple):
    title: str
    unit: str
    more_is_better: bool = False


class Panel(NamedTuple):
    """One small plot: the figure it shows for each engine."""

    title: str
    sqlite: str
    postgresql: str

    def figure(self, engine: str) -> str:
        return self.sqlite if engine == SQLITE else self.postgresql


# The names of `script/bench --json`.
FIGURES = {
    "posts_per_s_64": Figure("Posts, 64 writers", "posts/s", more_is_better=True),
    "post_64_p99_ms": Figure("Post, 64 writers, p99", "ms"),
    "posts_per_s_1": Figure("Posts, one writer", "posts/s", more_is_better=True),
    "channel_pages_per_s": Figure("Channel pages", "pages/s", more_is_better=True),
    "channel_page_p99_ms": Figure("Channel page, p99", "ms"),
    "topic_pages_per_s": Figure("Topic pages", "pages/s", more_is_better=True),
    "topic_page_p99_ms": Figure("Topic page, p99", "ms"),
    "delivery_p50_ms": Figure("Delivery to 500 open pages, median", "ms"),
    "delivery_p99_ms": Figure("Delivery to 500 open pages, p99", "ms"),
    "other_node_p50_ms": Figure("Delivery to 500 open pages of another node, median", "ms"),
    "other_node_p99_ms": Figure("Delivery to 500 open pages of another node, p99", "ms"),
    "idle_rss_mb": Figure("Memory, idle", "MB"),
    "start_ms": Figure("Start until the first answer", "ms"),
    "stop_ms": Figure("Stop", "ms"),
    "first_load_kb": Figure("First load of a channel", "KB"),
    "fdatasync_ms": Figure("The disk: fdatasync of 4 KB, median", "ms"),
}

PANELS = (
    Panel("Posts, 64 writers", "posts_per_s_64", "posts_per_s_64"),
    Panel("Posts, one writer", "posts_per_s_1", "posts_per_s_1"),
    Panel("Channel pages", "channel_pages_per_s", "channel_pages_per_s"),
    Panel("Topic pages", "topic_pages_per_s", "topic_pages_per_s"),
    # On PostgreSQL a post may have to reach another node, which takes longer.
    Panel("Delivery, p99 (PostgreSQL: to another node)", "delivery_p99_ms", "other_node_p99_ms"),
    Panel("Memory, idle", "idle_rss_mb", "idle_rss_mb"),
    Panel("Start until the first answer", "start_ms", "start_ms"),
)

# A minimum when more is better, a maximum otherwise.
MARKS = {
    SQLITE: {
        "posts_per_s_64": 7000,
        "posts_per_s_1": 650,
        "channel_pages_per_s": 6000,
        "topic_pages_per_s": 6500,
        "delivery_p99_ms": 30,
        "idle_rss_mb": 62,
        "first_load_kb": 82,
    },
    POSTGRESQL: {
        "posts_per_s_64": 3000,
        "post_64_p99_ms": 60,
        "posts_per_s_1": 450,
        "channel_pages_per_s": 2500,
        "topic_pages_per_s": 2500,
    },
}
