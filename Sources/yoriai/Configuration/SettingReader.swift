import ArgumentParser
import Configuration
import Foundation
import SystemPackage

/// Reads settings from flags, environment and file, in this order of precedence.
struct SettingReader {
    private let config: ConfigReader
    /// Warnings for the operator before the start.
    let warnings: [String]

    init(_ flags: some GivenSettings) async throws {
        Self.tellUnknownVariables()
        var providers: [any ConfigProvider] = [
            InMemoryProvider(
                name: "flags",
                values: Dictionary(
                    uniqueKeysWithValues: flags.values.map { key, value in
                        (
                            AbsoluteConfigKey(key.rawValue.split(separator: ".").map(String.init)),
                            ConfigValue(.string(value), isSecret: false)
                        )
                    }
                )
            ),
            EnvironmentVariablesProvider().prefixKeys(with: "yoriai"),
        ]
        let file = flags.config ?? ProcessInfo.processInfo.environment["YORIAI_CONFIG"]
        warnings = [file.flatMap(OpenSecrets.warning)].compactMap(\.self)
        if let path = file {
            try Self.refuseUnknownKeys(in: path)
            providers.append(try await FileProvider<JSONSnapshot>(filePath: FilePath(path)))
        }
        config = ConfigReader(providers: providers)
    }

    /// The value as text, or the default.
    func string(_ key: SettingKey) -> String? {
        let name = ConfigKey(key.rawValue.split(separator: ".").map(String.init))
        return config.string(forKey: name) ?? config.int(forKey: name).map(String.init) ?? key.standard
    }

    /// All effective settings by key, without secrets.
    var shown: [String: String] {
        let keys = SettingKey.allCases.filter { !$0.isSecret }
        return Dictionary(uniqueKeysWithValues: keys.compactMap { key in string(key).map { (key.rawValue, $0) } })
    }

    func number(_ key: SettingKey, in range: ClosedRange<Int>) throws -> Int {
        guard let number = string(key).flatMap({ Int($0) }), range.contains(number) else {
            throw wrong(key, "a number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    func word<Value>(_ key: SettingKey, of words: [String: Value]) throws -> Value {
        guard let value = string(key).flatMap({ words[$0] }) else {
            throw wrong(key, "one of \(words.keys.sorted().joined(separator: ", "))")
        }
        return value
    }

    func word<Word: RawRepresentable<String> & CaseIterable>(_ key: SettingKey, of _: Word.Type) throws -> Word {
        try word(key, of: Dictionary(uniqueKeysWithValues: Word.allCases.map { ($0.rawValue, $0) }))
    }

    func isYes(_ key: SettingKey) throws -> Bool {
        try word(key, of: ["no": false, "yes": true])
    }

    func checked<Value>(_ key: SettingKey, _ expected: String, _ read: (String) throws -> Value) throws -> Value {
        guard let text = string(key), let value = try? read(text) else { throw wrong(key, expected) }
        return value
    }

    func wrong(_ key: SettingKey, _ expected: String) -> ValidationError {
        let given = key.isSecret ? "something else" : "\"\(string(key) ?? "")\""
        return ValidationError("\(key.rawValue) (\(key.variable)) must be \(expected), but is \(given).")
    }

    /// A misspelt variable would be ignored silently, so it is reported. It does not stop the start, because other programs may use the
    /// prefix.
    private static func tellUnknownVariables() {
        let known = Set(SettingKey.allCases.map(\.variable) + ["YORIAI_CONFIG"])
        let names = ProcessInfo.processInfo.environment.keys.filter { $0.hasPrefix("YORIAI_") && !known.contains($0) }
        for name in names.sorted() {
            let near = known.map { (name: $0, steps: name.difference(from: $0).count) }.min { ($0.steps, $0.name) < ($1.steps, $1.name) }
            let hint = near.map { $0.steps <= 3 ? "Do you mean \($0.name)?" : "" } ?? ""
            FileHandle.standardError.write(Data("\(name) is not a setting and has no effect. \(hint)\n".utf8))
        }
    }

    /// A misspelt setting would be ignored silently, so it is refused.
    private static func refuseUnknownKeys(in path: String) throws {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ValidationError("The settings file \(path) cannot be read.")
        }
        guard let object = try? JSONSerialization.jsonObject(with: data) as? [String: Any] else {
            throw ValidationError("The settings file \(path) is not a JSON object.")
        }
        let known = Set(SettingKey.allCases.map(\.rawValue))
        for (name, value) in object {
            let keys = (value as? [String: Any])?.keys.map { "\(name).\($0)" } ?? [name]
            for key in keys where !known.contains(key) {
                throw ValidationError("\(path) sets \(key), which is not a setting. Settings: \(known.sorted().joined(separator: ", ")).")
            }
        }
    }
}
