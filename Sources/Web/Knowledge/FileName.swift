import Foundation
import HTTPTypes
import Hummingbird

/// A file name from a title, without path separators and characters that file systems refuse.
enum FileName {
    /// Bytes. File systems allow 255; the extension and what browsers add need some.
    static let limit = 180

    /// Empty when no character of the title is allowed.
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

    /// The `Content-Disposition` header (RFC 6266): the title, and an ASCII fallback.
    static func attachment(_ title: String, or plain: String, ending: String) -> String {
        let name = of(title)
        guard !name.isEmpty, let encoded = "\(name).\(ending)".addingPercentEncoding(withAllowedCharacters: letters) else {
            return "attachment; filename=\"\(plain).\(ending)\""
        }
        return "attachment; filename=\"\(plain).\(ending)\"; filename*=UTF-8''\(encoded)"
    }

    /// A subset of the unreserved characters of RFC 8187.
    private static let letters = CharacterSet(charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._")
}

extension Response {
    /// A text file for download.
    /// - Parameters:
    ///   - title: its name.
    ///   - plain: its ASCII name.
    static func markdown(_ text: String, title: String, or plain: String) -> Response {
        var response = Response.plain(.ok, text, type: "text/markdown; charset=utf-8")
        response.headers[.contentDisposition] = FileName.attachment(title, or: plain, ending: "md")
        return response
    }
}
