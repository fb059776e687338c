import Core
import TestActs

extension Office {
    /// The acts in an order in which all can succeed.
    func acts() async throws -> [RightfulAct] {
        try await places + topics() + cards + members + server
    }

    private var places: [RightfulAct] {
        let storage = meeting.storage
        return [
            RightfulAct("CreateSpace") { viewer in
                let draft = try SpaceDraft(name: "新しい場", lead: "", kind: .theme, audience: .municipal)
                _ = try await CreateSpace(storage: storage)(draft, as: viewer)
            },
            RightfulAct("ChangeSpace") { viewer in
                let draft = try SpaceDraft(name: "改めた場", lead: "", kind: .theme, audience: .municipal)
                try await ChangeSpace(storage: storage)(space, draft, as: viewer)
            },
            RightfulAct("AdmitToSpace") { try await AdmitToSpace(storage: storage)(meeting.asker.member, to: space, true, as: $0) },
            RightfulAct("CreateChannel") { viewer in
                let draft = try ChannelDraft(name: "新しい話", lead: "", access: .open, posting: .everyone)
                _ = try await CreateChannel(storage: storage)(draft, in: space, as: viewer)
            },
            RightfulAct("ChangeChannel") { viewer in
                let draft = try ChannelDraft(name: "改めた話", lead: "", access: .open, posting: .everyone)
                try await ChangeChannel(storage: storage)(channel, draft, as: viewer)
            },
            RightfulAct("AdmitToChannel") {
                try await AdmitToChannel(storage: storage)(meeting.asker.member, .makeStarter, in: channel, as: $0)
            },
            RightfulAct("ArchiveChannel") { try await ArchiveChannel(storage: storage)(channel, true, as: $0) },
            RightfulAct("ArchiveSpace") { try await ArchiveSpace(storage: storage)(space, true, as: $0) },
        ]
    }

    private func topics() async throws -> [RightfulAct] {
        let storage = meeting.storage
        let question = try await meeting.start()
        let reply = try await meeting.reply(to: question)
        let (doubted, answer) = try await Self.solved(meeting)
        try await DoubtAnswer(storage: storage)(doubted, reason: "変わりました", as: meeting.other)
        let kept = Refusal.forbidden("question.not-yours")
        return [
            RightfulAct("StartTopic where some start", .forbidden("channel.only-some-start")) {
                _ = try await meeting.start(in: someStart, by: $0)
            },
            RightfulAct("StartTopic, an announcement", .invalid("kind", "topic.announcement-only-some")) {
                _ = try await meeting.start(kind: .announcement, by: $0)
            },
            RightfulAct("AcceptAnswer", kept) { _ = try await AcceptAnswer(storage: storage)(reply, as: $0) },
            RightfulAct("UnacceptAnswer", kept) { _ = try await UnacceptAnswer(storage: storage)(reply, as: $0) },
            RightfulAct("ConfirmAnswer", kept) { _ = try await ConfirmAnswer(storage: storage)(doubted, as: $0) },
            RightfulAct("ReopenQuestion", kept) { _ = try await ReopenQuestion(storage: storage)(doubted, as: $0) },
            RightfulAct("ChangeKind", .forbidden("topic.kind-not-yours")) {
                try await ChangeKind(storage: storage)(question, to: .discussion, as: $0)
            },
            RightfulAct("WithdrawPost", .forbidden("post.not-yours")) {
                _ = try await WithdrawPost(storage: storage)(answer, reason: "個人の情報", as: $0)
            },
            RightfulAct("RestorePost", .forbidden("post.not-yours")) { _ = try await RestorePost(storage: storage)(withdrawn, as: $0) },
            RightfulAct("UnmaskPost") { _ = try await UnmaskPost(storage: storage)(masked, reason: "通報", as: $0) },
        ]
    }

    private var cards: [RightfulAct] {
        let storage = meeting.storage
        let own = Refusal.forbidden("collection.not-yours")
        return [
            RightfulAct("ReviseCard", .forbidden("card.not-yours")) { viewer in
                let text = try CardText(title: "手順", answer: "様式から始める。", conditions: "")
                try await ReviseCard(storage: storage)(card, text, version: 1, as: viewer)
            },
            RightfulAct("ConfirmCard", .forbidden("card.not-yours")) {
                try await ConfirmCard(storage: storage)(card, review: .half, as: $0)
            },
            RightfulAct("ArrangeCollection", own) { try await ArrangeCollection(storage: storage)(collection, card, isIn: true, as: $0) },
            RightfulAct("RemoveCollection", own) { try await RemoveCollection(storage: storage)(collection, as: $0) },
            RightfulAct("CommentOnDraft", .notFound) {
                try await CommentOnDraft(storage: storage, stationery: .test)(draft, "短くするとよいです", as: $0)
            },
        ]
    }

    private var members: [RightfulAct] {
        let storage = meeting.storage
        let decide = DecideRequest(storage: storage, stationery: .test)
        return [
            RightfulAct("DecideRequest, accepting") {
                try await decide(requests[0].id, .accept(into: union.id, addDomain: false), by: $0)
            },
            RightfulAct("DecideRequest, refusing") { try await decide(requests[1].id, .refuse(reason: "理由"), by: $0) },
            RightfulAct("AddOrganisation") { viewer in
                let form = OrganisationForm(kind: "firm", name: "会社", reading: "かいしゃ", domains: "kaisha.example.jp")
                _ = try await AddOrganisation(storage: storage)(form, by: viewer)
            },
            RightfulAct("CorrectOrganisation", .notFound) { viewer in
                let form = OrganisationForm(kind: "union", name: "改めた組合", reading: "くみあい", prefecture: "09")
                try await CorrectOrganisation(storage: storage)(union.id, form, by: viewer)
            },
            RightfulAct("AddMailDomain") { try await AddMailDomain(storage: storage)("kumiai2.example.jp", to: union.id, by: $0) },
            RightfulAct("RemoveMailDomain") { try await RemoveMailDomain(storage: storage)("kumiai.example.jp", of: union.id, by: $0) },
            RightfulAct("GrantRole") { _ = try await GrantRole(storage: storage)(Role(.manager), to: meeting.other.member, by: $0) },
            RightfulAct("EndRole") { try await EndRole(storage: storage)(role, by: $0) },
            RightfulAct("ResetSecondFactor") {
                try await ResetSecondFactor(storage: storage, stationery: .test)(of: meeting.asker.member, reason: "紛失", by: $0)
            },
            RightfulAct("SuspendMember", .notFound) {
                try await SuspendMember(storage: storage, stationery: .test)(guest.member, reason: "荒らし", by: $0)
            },
            RightfulAct("LiftSuspension", .notFound) {
                try await LiftSuspension(storage: storage, stationery: .test)(guest.member, reason: "", by: $0)
            },
            RightfulAct("RemoveMember", .notFound) {
                try await RemoveMember(storage: storage, stationery: .test)(guest.member, reason: "荒らし", by: $0)
            },
        ]
    }

    private var server: [RightfulAct] {
        let storage = meeting.storage
        let desk = MailDesk(carrier: TestCarrier())
        return [
            RightfulAct("ChangeCommunity") { try await ChangeCommunity(storage: storage)(.purpose, to: "学び合う場", base: "", by: $0) },
            RightfulAct("TryMail") {
                _ = try await TryMail(storage: storage, stationery: .test, desk: desk)(to: "a@city.moka.lg.jp", by: $0)
            },
            RightfulAct("RetryMail") { _ = try await RetryMail(storage: storage)(by: $0) },
        ]
    }
}
