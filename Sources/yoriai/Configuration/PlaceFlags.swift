import ArgumentParser

/// The location of an installation, for commands without other settings as flags.
struct PlaceFlags: ParsableArguments, GivenSettings {
    @Option(help: "JSON file with settings, such as {\"http\": {\"port\": 8080}}.") var config: String?
    @Option(help: "\(SettingKey.data.meaning) [\(SettingKey.data.standard ?? "")]") var data: String?
    @Option(help: "\(SettingKey.database.meaning)") var database: String?

    var values: [SettingKey: String] {
        let given: [(SettingKey, String?)] = [(.data, data), (.database, database)]
        return Dictionary(uniqueKeysWithValues: given.compactMap { key, value in value.map { (key, $0) } })
    }
}
