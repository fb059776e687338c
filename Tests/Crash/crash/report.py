"""The figures of a run."""

import statistics
from collections import Counter
from dataclasses import dataclass, field


@dataclass
class Report:
    # Of the server, and of the database under it.
    kills: int = 0
    database_kills: int = 0
    acknowledged: Counter = field(default_factory=Counter)
    # Requests whose connection broke before the response; and those of them that were never sent again.
    unanswered: int = 0
    given_up: int = 0
    first_answers: list[float] = field(default_factory=list)
    # From the database's own first answer to that of the server.
    first_answers_of_database: list[float] = field(default_factory=list)
    outages: int = 0
    audits: int = 0
    events: int = 0
    deliveries: int = 0
    breaks: int = 0
    letters_late: int = 0
    reloads: int = 0
    seconds: float = 0

    def __str__(self) -> str:
        times, returns = self.first_answers or [0], self.first_answers_of_database
        acts = ", ".join(f"{count} {kind}" for kind, count in self.acknowledged.most_common())
        lines = [
            f"kills                   {self.kills} of the server, {self.database_kills} of the database in {self.seconds:.0f} s, {self.audits} audits",
            f"acknowledged            {self.acknowledged.total()} ({acts})",
            f"unanswered              {self.unanswered}, of which {self.given_up} were sent again only at the end",
            f"events in the log       {self.events}",
            f"deliveries to readers   {self.deliveries}, {self.breaks} broken streams, {self.reloads} loaded anew",
            f"letters                 {self.letters_late} still to be sent, because a kill came between taking and sending them",
            f"first answer after      {statistics.median(times) * 1000:.0f} ms (median), {max(times) * 1000:.0f} ms (longest)",
        ]
        if returns:
            lines += [
                f"told of an outage       {self.outages} times, each in clear words with what was typed",
                f"database back after     {statistics.median(returns) * 1000:.0f} ms (median), {max(returns) * 1000:.0f} ms (longest)",
            ]
        return "\n".join(lines)
