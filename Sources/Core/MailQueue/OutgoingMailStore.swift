import SQLCore

/// The outgoing mail queue, with the outcome of each mail.
package struct OutgoingMailStore {
    let tx: any Transaction
    let now: Moment

    /// Seconds until the next attempt: 1 and 5 minutes, half an hour, 2 and 12 hours. After six attempts the mail is given up.
    static let delays = [60, 300, 1800, 7200, 43_200]

    func insert(_ letter: OutgoingMail) throws {
        try tx.run(
            """
            INSERT INTO letter (id, mail, name, subject, body, attempts, next_at, created_at)
            VALUES (\(letter.id), \(letter.mail), \(letter.name), \(letter.subject), \(letter.body), 0, \(now), \(now))
            """
        )
    }

    /// Inserts a mail that was already delivered, in one transaction, so that no worker claims it.
    func insertSent(_ letter: OutgoingMail) throws {
        try insert(letter)
        try sent(letter.id)
    }

    func hasSent() throws -> Bool {
        try tx.exists("SELECT 1 FROM letter WHERE sent_at IS NOT NULL LIMIT 1")
    }

    func hasDue() throws -> Bool {
        try tx.exists("SELECT 1 FROM letter WHERE next_at <= \(now) LIMIT 1")
    }

    /// Claims due mail. The next attempt is scheduled before this one begins, so that mail of a node that crashes is sent again: at least
    /// once, never lost.
    /// - Parameter jitter: seconds to add, so that mail that failed together is not retried together.
    func claim(limit: Int, jitter: Int) throws -> [OutgoingMail] {
        try giveUpInterrupted()
        try prune()
        let due = try tx.rows(
            """
            SELECT id, mail, name, subject, body, attempts + 1 FROM letter WHERE next_at <= \(now) ORDER BY next_at, id LIMIT \(limit)
            \(tx.words.forUpdateSkippingLocked)
            """
        ) { row in
            OutgoingMail(
                id: try row.next(),
                mail: try row.next(),
                name: try row.next(),
                subject: try row.next(),
                body: try row.next(),
                attempts: try row.next()
            )
        }
        for letter in due {
            let delay = Self.delays[min(max(1, letter.attempts), Self.delays.count) - 1]
            try tx.run("UPDATE letter SET attempts = \(letter.attempts), next_at = \(now.adding(delay + jitter)) WHERE id = \(letter.id)")
        }
        return due
    }

    /// Gives up mail whose last attempt never reported a result.
    private func giveUpInterrupted() throws {
        try tx.run(
            """
            UPDATE letter SET next_at = NULL, body = '', failure = coalesce(failure, 'interrupted')
            WHERE next_at <= \(now) AND attempts > \(Self.delays.count)
            """
        )
    }

    /// Deletes addresses after a month, until when people may ask about their mail.
    private func prune() throws {
        try tx.run("DELETE FROM letter WHERE next_at IS NULL AND created_at < \(now.adding(-30 * 86_400))")
    }

    func sent(_ id: ID<OutgoingMail>) throws {
        try tx.run("UPDATE letter SET sent_at = \(now), next_at = NULL, body = '', failure = NULL WHERE id = \(id)")
    }

    /// Stores the reason of a failed attempt; the next one is already scheduled.
    func failed(_ id: ID<OutgoingMail>, code: String) throws {
        try tx.run("UPDATE letter SET failure = \(code) WHERE id = \(id)")
    }

    func giveUp(_ id: ID<OutgoingMail>, code: String) throws {
        try tx.run("UPDATE letter SET next_at = NULL, body = '', failure = \(code) WHERE id = \(id)")
    }

    /// Makes failed mail due now and resets its attempts. Mail claimed within the last minute is skipped, because it may be in delivery.
    func hurry() throws -> Int {
        var count = 0
        for (index, delay) in Self.delays.enumerated() where index > 0 {
            count += try tx.run(
                """
                UPDATE letter SET next_at = \(now), attempts = 0
                WHERE attempts = \(index + 1) AND failure IS NOT NULL AND next_at > \(now) AND next_at < \(now.adding(delay - 60))
                """
            )
        }
        return count
    }

    /// Waiting and given-up mail, for operators: without the text, which can hold a sign-in link.
    package func report(limit: Int, for viewer: Viewer) throws -> MailQueueReport {
        try viewer.require(.operate)
        let waiting: SQL = "next_at IS NOT NULL"
        let givenUp: SQL = "next_at IS NULL AND sent_at IS NULL"
        func list(_ condition: SQL, by order: SQL) throws -> [MailQueueReport.Line] {
            try tx.rows(
                "SELECT mail, subject, attempts, next_at, failure, created_at FROM letter WHERE \(condition) ORDER BY \(order) LIMIT \(limit)"
            ) { row in
                MailQueueReport.Line(
                    mail: try row.next(),
                    subject: try row.next(),
                    attempts: try row.next(),
                    nextAt: try row.next(),
                    failure: try row.next(),
                    createdAt: try row.next()
                )
            }
        }
        return MailQueueReport(
            waiting: try list(waiting, by: "created_at, id"),
            waitingCount: try tx.value("SELECT count(*) FROM letter WHERE \(waiting)") ?? 0,
            failingCount: try tx.value("SELECT count(*) FROM letter WHERE \(waiting) AND failure IS NOT NULL") ?? 0,
            givenUp: try list(givenUp, by: "created_at DESC, id DESC"),
            givenUpCount: try tx.value("SELECT count(*) FROM letter WHERE \(givenUp)") ?? 0
        )
    }

    /// Deletes every mail to a former member's address.
    func forget(_ mail: MailAddress) throws {
        try tx.run("DELETE FROM letter WHERE mail = \(mail)")
    }

    /// The numbers of mails with failed attempts and of those given up within the last day, for operators.
    func troubles() throws -> (failing: Int, givenUp: Int) {
        let failing: Int? = try tx.value("SELECT count(*) FROM letter WHERE next_at IS NOT NULL AND failure IS NOT NULL")
        let givenUp: Int? = try tx.value(
            "SELECT count(*) FROM letter WHERE next_at IS NULL AND sent_at IS NULL AND created_at > \(now.adding(-86_400))"
        )
        return (failing ?? 0, givenUp ?? 0)
    }
}

extension ReadTransaction {
    package var letters: OutgoingMailStore { OutgoingMailStore(tx: tx, now: now) }
}
