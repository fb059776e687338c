"""Compares what the readers received with the log.

When the database dies, the log may lose committed acts at its end that others saw and that were not answered yet. A reader that saw one of them is told
to reload, once per loss."""

from collections import defaultdict

from crash.books import Books, Event
from crash.reader import Delivery, Record

# More than this many events behind, a page is told to reload.
FAR_BEHIND = 500


class Hearing:
    """A delivery with the id N brings its page from the previous id to N: it must show all events in between."""

    def __init__(self, record: Record, books: Books, lost_ends: int = 0):
        """`lost_ends`: how often the log may have lost its end."""
        self.record = record
        self.lost_ends = lost_ends
        self.books = books
        self.name = f"the reader of {record.kind} {record.watched}"
        self.log = [event for event in books.events if self.watched_in(event) == record.watched]
        self.edits = defaultdict(list)
        for event in books.by_kind["post.edited"]:
            self.edits[event.post].append(event.id)
        self.withdrawals = {event.post: event.id for event in books.by_kind["post.withdrawn"]}

    @property
    def last(self) -> int:
        """The event after which the reader has received everything."""
        return max((event.id for event in self.log if event.topic), default=0)

    def complaints(self):
        known = {event.id for event in self.log}
        upto = self.record.start
        rest = [event for event in self.log if event.id > upto and event.topic]
        reloads = 0
        saw_lost = False
        for delivery in self.record.deliveries:
            if saw_lost and not delivery.is_reload:
                yield f"{self.name} was given {delivery.id} and still shows what the log has lost"
            if delivery.id <= upto and not saw_lost:
                yield f"{self.name} was given {delivery.id} after {upto}: double, or out of order"
            covered = [event for event in rest if event.id <= delivery.id]
            rest = rest[len(covered):]
            if delivery.is_reload:
                reloads += 1
                if len(covered) < FAR_BEHIND and reloads > self.lost_ends:
                    yield f"{self.name} had to load anew for {len(covered)} events"
                if saw_lost:
                    upto, saw_lost = delivery.id, False
                    rest = [event for event in self.log if event.id > upto and event.topic]
            elif delivery.id not in known:
                saw_lost = True
                if reloads >= self.lost_ends:
                    yield f"{self.name} was given {delivery.id}, which the log does not have"
            else:
                for event in covered:
                    yield from self.shows(delivery, event)
            upto = max(upto, delivery.id)
        if saw_lost:
            yield f"{self.name} still shows what the log has lost"
        for event in rest:
            yield f"{self.name} never heard of event {event.id} ({event.kind})"

    def watched_in(self, event: Event) -> str | None:
        return event.channel if self.record.kind == "channel" else event.topic

    def shows(self, delivery: Delivery, event: Event):
        fragments = delivery.fragments
        if self.record.kind == "channel":
            if f"t-{event.topic}" not in fragments:
                yield f"{self.name}: {delivery.id} does not show topic {event.topic} of event {event.id}"
            return
        if self.books.topics[event.topic].opening == event.post:
            return
        shown = fragments.get(f"p-{event.post}")
        if shown is None:
            yield f"{self.name}: {delivery.id} does not show post {event.post} of event {event.id}"
            return
        words = [body.split("\n")[0] for body in [*self.books.versions.get(event.post, []), self.books.posts[event.post].body]]
        seen = [index for index, first in enumerate(words) if first in shown]
        edited = sum(id <= event.id for id in self.edits[event.post])
        withdrawn_at = self.withdrawals.get(event.post)
        if withdrawn_at and withdrawn_at <= event.id and seen:
            yield f"{self.name}: {delivery.id} shows the words of {event.post}, which was taken back before"
        if not seen and not withdrawn_at or seen and min(seen) < edited:
            yield f"{self.name}: {delivery.id} shows version {seen} of {event.post}, which was edited {edited} times before"
