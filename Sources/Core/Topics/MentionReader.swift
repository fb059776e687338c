/// The mentions of a text: resolved, ambiguous, and unknown names.
struct MentionReader {
    let candidates: [MentionScanner.Candidate]
    let targets: MentionTargets

    /// Each once, in text order.
    var mentions: [Mention] {
        var found: [Mention] = []
        for candidate in candidates {
            guard case .one(let name, let target) = reading(of: candidate) else { continue }
            let mention = Mention(token: "\(candidate.sign)\(name.text)", target: target)
            if !found.contains(mention) { found.append(mention) }
        }
        return found
    }

    /// Ambiguous names, and unknown ones after `@`.
    var unclear: UnclearMentions {
        var unclear = UnclearMentions()
        for candidate in candidates where !candidate.isOfChannel {
            switch reading(of: candidate) {
            case .one: continue
            case .several(let name, let choices):
                let question = UnclearMentions.Question(token: "\(candidate.sign)\(name.text)", choices: choices)
                if !unclear.questions.contains(question) { unclear.questions.append(question) }
            case .none:
                // A leading digit means a time, price or room: `13時@301会議室`.
                if let name = candidate.names.first, name.text.first?.isNumber == false { unclear.unknown += 1 }
            }
        }
        return unclear
    }

    private enum MentionState {
        case one(MentionScanner.Name, Mention.Target)
        case several(MentionScanner.Name, [String])
        case none
    }

    private func reading(of candidate: MentionScanner.Candidate) -> MentionState {
        for name in candidate.names {
            let bearers = candidate.isOfChannel ? targets.channels(called: name) : targets.bearers(of: name)
            guard let first = bearers.first else { continue }
            return bearers.count == 1 ? .one(name, first.target) : .several(name, bearers.map(\.precisely))
        }
        return .none
    }
}
