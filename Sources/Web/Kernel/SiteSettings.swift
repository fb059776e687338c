import Core

/// The site's settings.
package struct SiteSettings: Sendable {
    /// The public URL, without a trailing slash: links in mail start with it.
    package var url: String
    /// Whether to trust `X-Forwarded-For` from a reverse proxy.
    package var trustsProxy: Bool
    /// Posts per minute and member; 0 means no limit.
    package var postsPerMinute: Int
    /// The bearer token for `/metrics`; nil allows only requests from this machine.
    package var metricsToken: String?
    /// Who must have a second factor.
    package var codes: SecondFactorRule
    package var requestLimits: RequestLimits
    /// Overrides of rate limits, for tests.
    var actRates: [ActLimit: ActRate] = [:]
    /// The contact on help pages; nil when none is set.
    package var contact: SiteContact?
    /// Days until the author of a masked post is told that it was unmasked; 0 tells at once.
    package var unmaskingDays: Int

    package init(
        url: String = "http://127.0.0.1:8080",
        trustsProxy: Bool = false,
        postsPerMinute: Int = 20,
        metricsToken: String? = nil,
        codes: SecondFactorRule = .optional,
        requestLimits: RequestLimits = RequestLimits(),
        contact: SiteContact? = nil,
        unmaskingDays: Int = TellUnmasked.standardDays
    ) {
        self.url = url
        self.trustsProxy = trustsProxy
        self.postsPerMinute = postsPerMinute
        self.metricsToken = metricsToken
        self.codes = codes
        self.requestLimits = requestLimits
        self.contact = contact
        self.unmaskingDays = unmaskingDays
    }

    /// Rate limits per member, by kind of act.
    var acts: [ActLimit: ActRate] {
        postsPerMinute > 0 ? ActLimit.rates(editsPerMinute: postsPerMinute).merging(actRates) { $1 } : [:]
    }
    var isSecure: Bool { url.hasPrefix("https:") }
    var postingLimit: PostingLimit { PostingLimit(perMinute: postsPerMinute) }
}
