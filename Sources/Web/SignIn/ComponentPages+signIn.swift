import Core

extension ComponentPages {
    static let signIn = ComponentPages(
        name: "sign-in",
        archive: .none("How members get in")
    ) { site in
        let pages = SignInPages(site: site)
        return [
            .get("/sign-in", pages.show),
            .post("/sign-in", pages.send),
            .post("/sign-in/password", pages.signIn),
            .get("/sign-in/code", CodePages(site: site).show),
            .post("/sign-in/code", CodePages(site: site).signIn),
            .post("/sign-out", pages.signOut),
        ]
    }
}
