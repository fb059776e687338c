import Logging

extension Component {
    /// Applications, sign-in and sessions.
    static let joining = Component(
        name: "joining",
        tables: [
            "join_request": .content, "consent": .content, "password": .secret, "session": .passing, "mail_link": .passing,
        ],
        events: [.requestReceived: .nothing, .requestDecided: .nothing, .sessionEnded: .access],
        shutOut: { work, member in try work.sessions.endAll(of: member) },
        leave: { work, member, mail in
            try work.passwords.remove(of: member)
            try work.mailLinks.forget(mail)
            try work.joinRequests.forget(mail)
        },
        ownRecord: [
            OwnSection("sessions") { snapshot, viewer in
                try snapshot.sessions.sessions(of: viewer.member).map {
                    ["browser": .text($0.agent), "since": .time($0.createdAt), "seen": .time($0.seenAt)]
                }
            }
        ],
        hourly: [
            { round in
                let forgotten = try await ForgetApplicants(storage: round.storage)()
                guard forgotten > 0 else { return }
                round.logger.info("Deleted personal data of old join requests", metadata: ["count": "\(forgotten)"])
            },
            { round in try await round.storage.write { try $0.sessions.prune() } },
        ]
    )
}

extension Event.Kind {
    package static let requestReceived = Event.Kind("request.received")
    package static let requestDecided = Event.Kind("request.decided")
}
