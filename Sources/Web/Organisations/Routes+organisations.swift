extension Routes {
    static func organisations(_ site: Site) -> [Route] {
        let pages = OrganisationPages(site: site)
        return [
            .get("/organisations", pages.list),
            .get("/organisations/{slug}", pages.show),
            .get("/organisations/{slug}/similar", pages.similar),
        ]
    }
}
