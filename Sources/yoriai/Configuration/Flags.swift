import ArgumentParser

/// Settings as flags. All are optional: environment and file have lower precedence.
struct Flags: ParsableArguments, GivenSettings {
    @OptionGroup var place: PlaceFlags
    @Option(help: "\(SettingKey.postgresConnections.meaning) [\(SettingKey.postgresConnections.standard ?? "")]")
    var postgresConnections: String?
    @Option(help: "\(SettingKey.httpHost.meaning) [\(SettingKey.httpHost.standard ?? "")]") var host: String?
    @Option(help: "\(SettingKey.httpPort.meaning) [\(SettingKey.httpPort.standard ?? "")]") var port: String?
    @Option(help: "\(SettingKey.httpURL.meaning) [http://HOST:PORT]") var url: String?
    @Option(help: "\(SettingKey.httpProxy.meaning) [no]") var proxy: String?
    @Option(help: "\(SettingKey.contact.meaning)") var contact: String?
    @Option(help: "\(SettingKey.mailServer.meaning)") var mailServer: String?
    @Option(help: "\(SettingKey.mailSecurity.meaning) [required]") var mailSecurity: String?
    @Option(help: "\(SettingKey.mailUser.meaning)") var mailUser: String?
    @Option(help: "\(SettingKey.mailAuthorities.meaning)") var mailAuthorities: String?
    @Option(help: "\(SettingKey.mailFrom.meaning)") var mailFrom: String?
    @Option(help: "\(SettingKey.limitsPosts.meaning) [\(SettingKey.limitsPosts.standard ?? "")]") var limitsPosts: String?
    @Option(help: "\(SettingKey.limitsRequests.meaning) [\(SettingKey.limitsRequests.standard ?? "")]") var limitsRequests: String?
    @Option(help: "\(SettingKey.networkRequests.meaning) [\(SettingKey.networkRequests.standard ?? "")]")
    var networkRequests: String?
    @Option(help: "\(SettingKey.limitsConnections.meaning) [\(SettingKey.limitsConnections.standard ?? "")]") var limitsConnections: String?
    @Option(help: "\(SettingKey.networkConnections.meaning) [\(SettingKey.networkConnections.standard ?? "")]")
    var networkConnections: String?
    @Option(help: "\(SettingKey.networkSearches.meaning) [\(SettingKey.networkSearches.standard ?? "")]") var networkSearches: String?
    @Option(help: "\(SettingKey.searchSemantic.meaning)") var searchSemantic: String?
    @Option(help: "\(SettingKey.routingQuestions.meaning) [\(SettingKey.routingQuestions.standard ?? "")]") var routingQuestions: String?
    @Option(help: "\(SettingKey.routingFirst.meaning) [\(SettingKey.routingFirst.standard ?? "")]") var routingFirst: String?
    @Option(help: "\(SettingKey.routingNext.meaning) [\(SettingKey.routingNext.standard ?? "")]") var routingNext: String?
    @Option(help: "\(SettingKey.routingMembers.meaning) [\(SettingKey.routingMembers.standard ?? "")]") var routingMembers: String?
    @Option(help: "\(SettingKey.routingWeekly.meaning) [\(SettingKey.routingWeekly.standard ?? "")]") var routingWeekly: String?
    @Option(help: "\(SettingKey.signinCodes.meaning) [\(SettingKey.signinCodes.standard ?? "")]") var signinCodes: String?
    @Option(help: "\(SettingKey.unmaskingTold.meaning) [\(SettingKey.unmaskingTold.standard ?? "")]") var unmaskingTold: String?
    @Option(help: "\(SettingKey.logLevel.meaning) [\(SettingKey.logLevel.standard ?? "")]") var logLevel: String?

    var config: String? { place.config }

    /// Secrets are not flags, because process lists show arguments to every user.
    var values: [SettingKey: String] {
        let given: [(SettingKey, String?)] = [
            (.postgresConnections, postgresConnections), (.httpHost, host), (.httpPort, port),
            (.httpURL, url),
            (.httpProxy, proxy), (.contact, contact), (.mailServer, mailServer),
            (.mailSecurity, mailSecurity), (.mailUser, mailUser), (.mailAuthorities, mailAuthorities), (.mailFrom, mailFrom),
            (.limitsPosts, limitsPosts), (.limitsRequests, limitsRequests), (.networkRequests, networkRequests),
            (.limitsConnections, limitsConnections), (.networkConnections, networkConnections),
            (.networkSearches, networkSearches), (.searchSemantic, searchSemantic), (.signinCodes, signinCodes),
            (.routingQuestions, routingQuestions), (.routingFirst, routingFirst), (.routingNext, routingNext),
            (.routingMembers, routingMembers), (.routingWeekly, routingWeekly),
            (.unmaskingTold, unmaskingTold), (.logLevel, logLevel),
        ]
        return place.values.merging(given.compactMap { key, value in value.map { (key, $0) } }) { first, _ in first }
    }
}
