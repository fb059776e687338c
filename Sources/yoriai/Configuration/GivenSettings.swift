/// Settings from the command line.
protocol GivenSettings {
    /// The file with further settings.
    var config: String? { get }
    var values: [SettingKey: String] { get }
}
