extension Routes {
    static func finding(_ site: Site) -> [Route] {
        [.get("/search", SearchPages(site: site).show)]
    }
}
