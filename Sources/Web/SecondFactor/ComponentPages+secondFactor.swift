import Core

extension ComponentPages {
    static let secondFactor = ComponentPages(
        name: "second-factor",
        archive: .none("How members get in"),
        managing: [PageEntry("manage-codes", .manageSecondFactors, right: .resetSecondFactors)]
    ) { site in
        let pages = SecondFactorPages(site: site)
        let resets = SecondFactorResetPages(site: site)
        return [
            .memberGet("/settings/second-factor", pages.show),
            .memberPost("/settings/second-factor", .secure, pages.begin),
            .memberPost("/settings/second-factor/confirmation", .secure, pages.confirm),
            .memberPost("/settings/second-factor/recovery", .secure, pages.renewRecoveryCodes),
            .memberPost("/settings/second-factor/end", .secure, pages.end),
            .memberGet("/manage/second-factors", resets.list),
            .memberPost("/manage/second-factors", .manage, resets.reset),
        ]
    }
}
