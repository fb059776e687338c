import ArgumentParser
import Core
import Foundation

/// The encryption key for secrets in the database: that of the settings, else a file beside the database, created once.
///
/// Several nodes need the same key in their settings. Keep it out of database backups; when it is lost, members sign in with recovery codes
/// or are helped by an operator.
enum SealKey {
    static func load(_ installation: Installation) throws -> SecretBox {
        let key = try installation.sealKey ?? file(in: installation.data)
        guard let seal = SecretBox(key: key) else { throw ValidationError("The key for second factors has to have 32 bytes.") }
        return seal
    }

    private static func file(in folder: URL) throws -> [UInt8] {
        let file = folder.appending(path: "second-factor.key")
        if let data = FileManager.default.contents(atPath: file.path(percentEncoded: false)) {
            let text = String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
            guard let key = [UInt8](hex: text) else {
                throw ValidationError("\(file.path(percentEncoded: false)) has to hold 64 hexadecimal digits.")
            }
            return key
        }
        let key = SecretBox.newKey()
        guard
            FileManager.default.createFile(
                atPath: file.path(percentEncoded: false),
                contents: Data((key.hex + "\n").utf8),
                attributes: [.posixPermissions: 0o600]
            )
        else { throw ValidationError("\(file.path(percentEncoded: false)) cannot be written.") }
        return key
    }
}
