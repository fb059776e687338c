"""Compares the clients' ledger with the database. Each check returns complaints; none is good."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable
from itertools import pairwise

from crash.books import Books
from crash.ledger import Act, Ledger, Look


def audit(ledger: Ledger, read: Callable[[], Books]) -> list[str]:
    """May run while clients write: what was acknowledged before the database was read must be there, what was sent until after may be."""
    done = [act for act in list(ledger.acts) if act.is_acknowledged]
    books = read()
    sent = [act for act in list(ledger.acts) if act.is_sent_at_all]
    return Audit(done, books, sent, list(ledger.looks)).complaints()


class Audit:
    def __init__(self, done: list[Act], books: Books, sent: list[Act], looks: list[Look]):
        self.done = done
        self.books = books
        self.sent = sent
        self.looks = looks
        self.names = {member: mail for mail, member in books.members.items()}
        self.posts = {(self.names.get(post.author), post.key): post for post in books.posts.values()}
        self.written = {event.post: event.id for event in books.by_kind["topic.started"] + books.by_kind["reply.posted"]}

    def complaints(self) -> list[str]:
        return [
            *self.acknowledged_is_there_once(), *self.nothing_is_invented(), *self.each_is_whole(), *self.words_are_the_last_ones(),
            *self.reactions_stand(), *self.log_is_in_order(), *self.pages_showed_what_was_known(),
        ]

    # Every acknowledged act is there once.

    def acknowledged_is_there_once(self):
        joins = Counter(self.names.get(event.member) for event in self.books.by_kind["member.joined"])
        withdrawals = Counter(event.post for event in self.books.by_kind["post.withdrawn"])
        letters, links = Counter(self.books.letters), Counter(self.books.links)
        for act in self.done:
            if act.kind in ("topic", "reply"):
                post = self.posts.get((act.who, act.about))
                if post is None:
                    yield f"lost: {act.kind} {act.about}"
                elif act.made and act.made not in (post.id, post.topic):
                    yield f"{act.kind} {act.about} is not where its answer said"
            if act.kind == "withdrawal" and withdrawals[act.about] != 1:
                yield f"lost or double: withdrawal of {act.about}: {withdrawals[act.about]}"
            if act.kind == "join" and joins[act.who] != 1:
                yield f"lost or double: {act.who} joined {joins[act.who]} times"
            if act.kind == "application" and not letters[act.who] >= 1 <= links[act.who]:
                yield f"lost: the application of {act.who}"
        for kind in ("topic.started", "reply.posted", "post.withdrawn"):
            for post, count in Counter(event.post for event in self.books.by_kind[kind]).items():
                if count != 1:
                    yield f"{count} times {kind} of {post}"

    # Everything that is there was sent by a client.

    def nothing_is_invented(self):
        sent = {(act.who, act.about): act for act in self.sent if act.kind in ("topic", "reply")}
        texts = {act.text.strip() for act in self.sent}
        for key, post in self.posts.items():
            act = sent.get(key)
            if act is None:
                yield f"invented: post {post.id} with the key {key}"
                continue
            if act.kind == "topic":
                title, _, rest = act.text.partition("\n")
                texts.add(rest.strip())
                if self.books.topics[post.topic].title != title:
                    yield f"invented: the title of {post.topic}"
            for body in [post.body, *self.books.versions.get(post.id, [])]:
                if body not in texts:
                    yield f"invented: the words of {post.id}: {body[:60]}"
        applied = {act.who for act in self.sent if act.kind in ("application", "founding")}
        for mail in [*self.books.members, *self.books.letters, *self.books.links]:
            if mail not in applied:
                yield f"invented: {mail}"
        per_address = Counter(act.who for act in self.sent for _ in range(act.tries) if act.kind in ("application", "sign-in"))
        for mail, count in Counter(self.books.letters).items():
            if count > per_address[mail]:
                yield f"invented: {count} letters to {mail}, who asked for {per_address[mail]}"
        reacted = {(act.about, *act.fields.values(), act.who) for act in self.sent if act.kind == "reaction" and "give" in act.fields}
        for post, kind, member in self.books.reactions:
            if (post, kind, self.names[member]) not in reacted:
                yield f"invented: {kind} of {self.names[member]} on {post}"
        withdrawn = {act.about for act in self.sent if act.kind == "withdrawal"}
        for post in self.books.posts.values():
            if post.withdrawn and post.id not in withdrawn:
                yield f"invented: the withdrawal of {post.id}"

    # An act has all of its rows or none.

    def each_is_whole(self):
        events = {event.id: event for event in self.books.events}
        replies = defaultdict(list)
        for post in self.books.posts.values():
            if post.id not in self.written:
                yield f"half: {post.id} is not in the log"
            if post.topic not in self.books.topics:
                yield f"half: {post.id} has no topic"
            elif self.books.topics[post.topic].opening != post.id:
                replies[post.topic].append(post.id)
        for event in self.books.events:
            if event.kind.startswith(("post.", "reply.", "topic.started")) and event.post not in self.books.posts:
                yield f"half: event {event.id} is about a post that is not there"
        for topic in self.books.topics.values():
            found = replies[topic.id]
            if topic.opening not in self.books.posts:
                yield f"half: topic {topic.id} has no opening"
            if topic.replies != len(found) or topic.last_reply != max(found, key=self.written.get, default=None):
                yield f"half: topic {topic.id} counts {topic.replies} replies and has {len(found)}"
            moved = events.get(topic.moved_event)
            if moved is None or moved.topic != topic.id:
                yield f"half: topic {topic.id} was moved by event {topic.moved_event}"
        edits = Counter(event.post for event in self.books.by_kind["post.edited"])
        for post in self.books.posts.values():
            if not post.version - 1 == edits[post.id] == len(self.books.versions.get(post.id, [])):
                yield f"half: {post.id} is version {post.version}, with {edits[post.id]} edits in the log"
        joined = {event.member for event in self.books.by_kind["member.joined"]}
        founders = {act.who for act in self.sent if act.kind == "founding"}
        for mail, member in self.books.members.items():
            if member not in joined and mail not in founders:
                yield f"half: {mail} is a member and the log does not know it"
        for mail in set(self.books.letters) ^ set(self.books.links):
            yield f"half: {mail} has a letter or a link, not both"

    # Edits are complete and in the author's order.

    def words_are_the_last_ones(self):
        edits = defaultdict(list)
        for act in self.sent:
            if act.kind == "edit":
                edits[act.about].append(act)
        known = {id(act) for act in self.done}
        for post, acts in edits.items():
            # A post may have been written and edited after the database was read.
            found = [*self.books.versions.get(post, []), self.books.posts[post].body][1:] if post in self.books.posts else []
            wanted = [act.text for act in acts]
            due = sum(id(act) in known for act in acts)
            if found != wanted[:len(found)] or len(found) < due:
                yield f"{post} has {len(found)} edits, {due} were acknowledged and {len(wanted)} sent"

    def reactions_stand(self):
        """Only when no request is in flight, because a client's reactions are sequential."""
        known = {id(act) for act in self.done}
        busy = {act.who for act in self.sent if act.kind in ("reaction", "membership") and id(act) not in known and not act.is_refused}
        last: dict[tuple, Act] = {}
        changes = Counter()
        for act in self.done:
            if act.kind == "reaction":
                last[act.about, *act.fields.values(), act.who] = act
                changes[act.about, act.who] += 1
            if act.kind == "membership":
                last[act.about.removeprefix("/channels/"), act.who] = act
        counted = Counter((event.post, self.names.get(event.actor)) for event in self.books.by_kind["reaction.changed"])
        standing = {post.id for post in self.books.posts.values() if not post.withdrawn}
        for (post, who), count in changes.items():
            if who not in busy and post in standing and counted[post, who] != count:
                yield f"{who} changed reactions to {post} {count} times, the log says {counted[post, who]}"
        for key, act in last.items():
            *place, who = key
            if who in busy:
                continue
            if act.kind == "reaction":
                stands = (*place, self.books.members[who]) in self.books.reactions
                wanted = "give" in act.fields
                if act.about not in standing:
                    continue
            else:
                stands = (*place, self.books.members[who]) in self.books.memberships
                wanted = act.fields["joins"] == "yes"
            if stands != wanted:
                yield f"{act.kind} of {who} at {act.about}: stands {stands}, answered {wanted}"

    # The order of the log is the commit order.

    def log_is_in_order(self):
        """An act answered before another one was sent precedes it in the log, whoever sent them."""
        timed = self.timed()
        known = Highest((act.answered_at, event) for act, event in timed)
        for act, event in timed:
            if event <= (highest := known.before(act.sent_at)):
                yield f"{act.kind} {act.about} is event {event}, though {highest} was answered before it was sent"
        if self.books.ids_rise:
            ids = [event.post for event in self.books.events if event.kind in ("topic.started", "reply.posted")]
            yield from (f"{after} comes after {before} in the log and before it by its id" for before, after in pairwise(ids) if after < before)

    def pages_showed_what_was_known(self):
        timed = self.timed()
        known = Highest((act.answered_at, event) for act, event in timed)
        to_come = Highest((-act.sent_at, -event) for act, event in timed)
        for look in self.looks:
            if known.before(look.asked_at) > look.cursor:
                yield f"a page showed the log up to {look.cursor}, though more had been acknowledged"
            if -to_come.before(-look.answered_at, -NEVER) <= look.cursor:
                yield f"a page showed the log up to {look.cursor}, though that was sent later"

    def timed(self) -> list[tuple[Act, int]]:
        """Acknowledged acts with their events; edits of a post are in the log in order."""
        edits = defaultdict(list)
        for event in self.books.by_kind["post.edited"]:
            edits[event.post].append(event.id)
        written = {event.post: event.id for event in self.books.by_kind["topic.started"] + self.books.by_kind["reply.posted"]}
        withdrawn = {event.post: event.id for event in self.books.by_kind["post.withdrawn"]}
        joined = {self.names.get(event.member): event.id for event in self.books.by_kind["member.joined"]}
        found = []
        for act in self.done:
            match act.kind:
                case "topic" | "reply" if post := self.posts.get((act.who, act.about)):
                    found.append((act, written.get(post.id)))
                case "edit" if edits[act.about]:
                    found.append((act, edits[act.about].pop(0)))
                case "withdrawal":
                    found.append((act, withdrawn.get(act.about)))
                case "join":
                    found.append((act, joined.get(act.who)))
        return [(act, event) for act, event in found if event is not None]


NEVER = 1 << 62


class Highest:
    """The highest value before a moment."""

    def __init__(self, pairs):
        self._moments, self._highest = [], []
        for moment, value in sorted(pairs):
            self._moments.append(moment)
            self._highest.append(max(value, self._highest[-1] if self._highest else value))

    def before(self, moment: float, default: int = 0) -> int:
        index = bisect_left(self._moments, moment)
        return self._highest[index - 1] if index else default
