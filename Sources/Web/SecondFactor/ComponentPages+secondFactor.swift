import Core
import HTML

extension ComponentPages {
    static let secondFactor = ComponentPages(
        name: "second-factor",
        archive: .none("How members get in"),
        settings: [.codes],
        managing: [PageEntry("manage-codes", .manageSecondFactors, right: .resetSecondFactors)]
    ) { site in
        let pages = SecondFactorPages(site: site)
        let resets = SecondFactorResetPages(site: site)
        return [
            .memberGet(Path.secondFactor, pages.show),
            .memberPost(Path.secondFactor, .secure, pages.begin),
            .memberPost(Path.secondFactorConfirmation, .secure, pages.confirm),
            .memberPost(Path.secondFactorRecovery, .secure, pages.renewRecoveryCodes),
            .memberPost(Path.secondFactorEnd, .secure, pages.end),
            .memberGet(Path.manageSecondFactors, resets.list),
            .memberPost(Path.manageSecondFactors, .manage, resets.reset),
        ]
    }
}

extension PageEntry {
    static let codes = PageEntry("settings.page.codes", .secondFactor)
}
