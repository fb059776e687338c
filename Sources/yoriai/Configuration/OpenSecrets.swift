import Foundation

/// Checks the permissions of a settings file.
enum OpenSecrets {
    /// A warning when a file with secrets is readable by everybody; else nil.
    static func warning(about path: String) -> String? {
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
            let mode = (attributes[.posixPermissions] as? NSNumber)?.intValue, mode & 0o004 != 0,
            let data = FileManager.default.contents(atPath: path),
            let object = try? JSONSerialization.jsonObject(with: data) as? [String: Any]
        else { return nil }
        let secrets = SettingKey.allCases.filter { $0.isSecret && isSet($0, in: object) }.map(\.rawValue)
        guard !secrets.isEmpty else { return nil }
        return "\(path) holds \(secrets.joined(separator: ", ")) and can be read by everybody on this machine: chmod 600 \(path)"
    }

    private static func isSet(_ key: SettingKey, in object: [String: Any]) -> Bool {
        var value: Any? = object
        for name in key.rawValue.split(separator: ".") { value = (value as? [String: Any])?[String(name)] }
        return value != nil
    }
}
