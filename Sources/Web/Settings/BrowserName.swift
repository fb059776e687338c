/// A user agent in familiar words: Edge（Windows）.
enum BrowserName {
    /// In this order, because most browsers also name those they derive from.
    private static let browsers = [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"), ("FxiOS", "Firefox"),
        ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari"), ("Trident", "Internet Explorer"), ("curl", "curl"),
    ]
    private static let systems = [
        ("Windows", "Windows"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("CrOS", "ChromeOS"), ("Mac OS X", "macOS"),
        ("Linux", "Linux"),
    ]

    static func words(_ agent: String, _ texts: Texts) -> String {
        let browser = browsers.first { agent.contains($0.0) }?.1
        let system = systems.first { agent.contains($0.0) }?.1
        switch (browser, system) {
        case (let browser?, let system?): return texts("settings.browser-on", ["browser": browser, "system": system])
        case (let name?, nil), (nil, let name?): return name
        case (nil, nil): return texts("settings.browser-unknown")
        }
    }
}
