import Foundation
import HTTPTypes
import Hummingbird

/// The name under which somebody keeps a file: a title, without what would lead elsewhere or what file systems refuse.
enum FileName {
    /// Bytes. File systems take 255; ending, and what browsers add, need some.
    static let limit = 180

    /// Empty where nothing of the title can stand in a name.
    static func of(_ title: String) -> String {
        let plain = title.unicodeScalars.map { scalar -> Character in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: " "
            default: "/\\:*?\"<>|%".unicodeScalars.contains(scalar) ? "-" : Character(scalar)
            }
        }
        var name = ""
        for character in String(plain).split(separator: " ").joined(separator: " ") {
            guard name.utf8.count + character.utf8.count <= limit else { break }
            name.append(character)
        }
        return name.trimmingCharacters(in: CharacterSet(charactersIn: " .-"))
    }

    /// The header that offers a file (RFC 6266): the title for browsers, and plain letters for what knows only those.
    static func attachment(_ title: String, or plain: String, ending: String) -> String {
        let name = of(title)
        guard !name.isEmpty, let encoded = "\(name).\(ending)".addingPercentEncoding(withAllowedCharacters: letters) else {
            return "attachment; filename=\"\(plain).\(ending)\""
        }
        return "attachment; filename=\"\(plain).\(ending)\"; filename*=UTF-8''\(encoded)"
    }

    /// What RFC 8187 lets stand as it is, and a little less.
    private static let letters = CharacterSet(charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._")
}

extension Response {
    /// A text file to keep.
    /// - Parameters:
    ///   - title: what the file is called.
    ///   - plain: what it is called where only ASCII is understood.
    static func markdown(_ text: String, title: String, or plain: String) -> Response {
        var response = Response.plain(.ok, text, type: "text/markdown; charset=utf-8")
        response.headers[.contentDisposition] = FileName.attachment(title, or: plain, ending: "md")
        return response
    }
}
