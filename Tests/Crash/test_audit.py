"""The audit itself: it notices any manual change of a correct record."""

from copy import deepcopy
from dataclasses import replace

import pytest

from conftest import SEED
from crash.books import Books
from crash.checks import audit
from crash.hearing import Hearing
from crash.siege import Siege


def lose_a_reply(books: Books) -> None:
    event = next(event for event in reversed(books.events) if event.kind == "reply.posted")
    books.events.remove(event)
    del books.posts[event.post]


def lose_a_line_of_the_log(books: Books) -> None:
    books.events.remove(books.by_kind["post.edited"][0])


def double_a_line_of_the_log(books: Books) -> None:
    books.events.append(replace(books.by_kind["reply.posted"][0], id=books.events[-1].id + 1))


def exchange_two_lines_of_the_log(books: Books) -> None:
    replies = [index for index, event in enumerate(books.events) if event.kind == "reply.posted"]
    first, last = replies[0], replies[-1]
    early, late = books.events[first], books.events[last]
    books.events[first], books.events[last] = replace(late, id=early.id), replace(early, id=late.id)


def invent_a_post(books: Books) -> None:
    post = next(iter(books.posts.values()))
    books.posts["0" * 26] = replace(post, id="0" * 26, key="nobody-sent-this")


def change_words(books: Books) -> None:
    post = next(iter(books.posts.values()))
    books.posts[post.id] = replace(post, body=post.body + "!")


def lose_an_earlier_version(books: Books) -> None:
    books.versions[next(post for post in books.versions)].pop()


def take_back_an_edit(books: Books) -> None:
    post = books.posts[next(iter(books.versions))]
    books.posts[post.id] = replace(post, version=post.version - 1, body=books.versions[post.id].pop())
    books.events.remove([event for event in books.by_kind["post.edited"] if event.post == post.id][-1])


def miscount_replies(books: Books) -> None:
    topic = next(iter(books.topics.values()))
    books.topics[topic.id] = replace(topic, replies=topic.replies + 1)


def lose_a_reaction(books: Books) -> None:
    withdrawn = {post.id for post in books.posts.values() if post.withdrawn}
    books.reactions.remove(next(found for found in sorted(books.reactions) if found[0] not in withdrawn))


def lose_a_member(books: Books) -> None:
    mail = next(mail for mail in books.members if mail.startswith("kaki-"))
    member = books.members[mail]
    books.events.remove(next(event for event in books.by_kind["member.joined"] if event.member == member))


TAMPERINGS = [
    lose_a_reply, lose_a_line_of_the_log, double_a_line_of_the_log, exchange_two_lines_of_the_log, invent_a_post, change_words, lose_an_earlier_version,
    take_back_an_edit, miscount_replies, lose_a_reaction, lose_a_member,
]


@pytest.fixture(scope="module")
def finished(tmp_path_factory):
    siege = Siege(tmp_path_factory.mktemp("siege"), SEED)
    siege.begin()
    siege.goes_on(400)
    siege.finish()
    siege.close()
    return siege


@pytest.mark.parametrize("tamper", TAMPERINGS, ids=lambda tamper: tamper.__name__)
def test_the_audit_notices(finished, tamper):
    books = deepcopy(finished.books)
    assert audit(finished.ledger, lambda: books) == []
    tamper(books)
    books.sort_events()
    assert audit(finished.ledger, lambda: books) != []


@pytest.mark.parametrize("change", ["lost", "doubled", "exchanged", "emptied"])
def test_the_hearing_notices(finished, change):
    record = max((reader.record for reader in finished.readers if reader.record.kind == "topic"), key=lambda record: len(record.deliveries))
    deliveries = list(record.deliveries)
    # A page that shows something the next one does not: what the next one shows too is not missing.
    middle = next(index for index in range(1, len(deliveries)) if set(deliveries[index].fragments) - set(deliveries[index + 1].fragments))
    match change:
        case "lost":
            del deliveries[middle]
        case "doubled":
            deliveries.insert(middle, deliveries[middle])
        case "exchanged":
            deliveries[middle], deliveries[middle - 1] = deliveries[middle - 1], deliveries[middle]
        case "emptied":
            deliveries[middle] = replace(deliveries[middle], message={"fragments": []})
    assert list(Hearing(record, finished.books).complaints()) == []
    assert list(Hearing(replace(record, deliveries=deliveries), finished.books).complaints()) != []


@pytest.mark.parametrize("told", [True, False])
def test_who_saw_what_the_log_lost_has_to_be_told_once(finished, told):
    record = max((reader.record for reader in finished.readers), key=lambda record: len(record.deliveries))
    last = record.deliveries[-1]
    deliveries = [*record.deliveries, replace(last, id=last.id + 1)]
    if told:
        deliveries.append(replace(last, message={"reload": True}))
    heard = replace(record, deliveries=deliveries)
    assert (list(Hearing(heard, finished.books, lost_ends=1).complaints()) == []) == told
    assert list(Hearing(heard, finished.books).complaints()) != []
