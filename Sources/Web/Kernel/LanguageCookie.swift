import HTML
import Hummingbird

/// A browser's language choice, signed in or not.
enum LanguageCookie {
    static let name = "yoriai_language"

    private static let lifetime = 365 * 86_400

    /// - Parameter language: nil deletes the choice.
    static func keep(_ language: Language?, on site: AppContext) -> Cookie {
        Cookie(
            name: name,
            value: language?.rawValue ?? "",
            maxAge: language == nil ? 0 : lifetime,
            path: Path.front.text,
            secure: site.settings.isSecure,
            httpOnly: true,
            sameSite: .lax
        )
    }
}
