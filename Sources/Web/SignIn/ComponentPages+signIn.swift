import Core
import HTML

extension ComponentPages {
    static let signIn = ComponentPages(
        name: "sign-in",
        archive: .none("How members get in")
    ) { site in
        let pages = SignInPages(site: site)
        return [
            .get(Path.signIn, pages.show),
            .post(Path.signIn, pages.send),
            .post(Path.signInPassword, pages.signIn),
            .get(Path.signInCode, CodePages(site: site).show),
            .post(Path.signInCode, CodePages(site: site).signIn),
            .post(Path.signOut, pages.signOut),
        ]
    }
}
