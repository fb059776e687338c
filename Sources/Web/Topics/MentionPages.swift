import Core
import HTML
import Hummingbird

/// Suggestions after `@`. For script only; without it the form asks about ambiguous names.
struct MentionPages: Sendable {
    let site: AppContext

    func suggest(_ member: MemberRequest) async throws -> Response {
        try site.requests.countSuggestion(of: member.viewer.member)
        let channel: ID<Channel> = try member.visit.id()
        let typed = member.visit.query["q"]
        let found = try await site.storage.read { try $0.suggestedMentions(typed, at: channel, for: member.viewer) }
        return .fragment { html in Self.write(html, found, member.texts) }
    }

    private static func write(_ html: HTML, _ found: [MentionSuggestion], _ texts: Texts) {
        html.ul(
            "suggest",
            .id("suggestions"),
            .role("listbox"),
            .label(texts("mention.suggestions")),
            .named("data-said", found.isEmpty ? "" : texts("mention.count", n: found.count))
        ) {
            for (index, suggestion) in found.enumerated() {
                html.li(
                    nil,
                    .id("suggestion-\(index)"),
                    .role("option"),
                    .named("aria-selected", "false"),
                    .named("data-text", suggestion.text)
                ) {
                    html.b(text: suggestion.name)
                    for detail in suggestion.details where !detail.isEmpty { html.small(nil, text: " " + detail) }
                }
            }
        }
    }
}
