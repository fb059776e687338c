/// Domains under which anybody can get an address or a name, so that they prove no membership of an organisation.
enum PublicDomains {
    /// Whether `domain` is a public suffix or under a mailbox provider.
    static func contains(_ domain: String) -> Bool {
        suffixes.contains(domain) || RegionalDomains.contains(domain) || providers.contains { domain == $0 || domain.hasSuffix("." + $0) }
    }

    /// JPRS: 属性型 and 地域型・都道府県型 of .jp, with the designated cities that have their own suffix.
    private static let suffixes: Set<String> = {
        let attributes = ["ac", "ad", "co", "ed", "go", "gr", "lg", "ne", "or"]
        let prefectures = [
            "hokkaido", "aomori", "iwate", "miyagi", "akita", "yamagata", "fukushima", "ibaraki", "tochigi", "gunma", "saitama", "chiba",
            "tokyo", "kanagawa", "niigata", "toyama", "ishikawa", "fukui", "yamanashi", "nagano", "gifu", "shizuoka", "aichi", "mie",
            "shiga", "kyoto", "osaka", "hyogo", "nara", "wakayama", "tottori", "shimane", "okayama", "hiroshima", "yamaguchi", "tokushima",
            "kagawa", "ehime", "kochi", "fukuoka", "saga", "nagasaki", "kumamoto", "oita", "miyazaki", "kagoshima", "okinawa",
        ]
        return Set(
            (attributes + RegionalDomains.cities + prefectures).map { "\($0).jp" } + [
                "co.uk", "com.au", "co.kr", "com.cn", "com.tw", "eu.org",
            ]
        )
    }()

    /// Mailbox providers: international ones, Japanese access providers and mobile carriers, disposable addresses.
    private static let providers: Set<String> = [
        "gmail.com", "googlemail.com", "outlook.com", "outlook.jp", "hotmail.com", "hotmail.co.jp", "live.com", "live.jp", "msn.com",
        "yahoo.com", "yahoo.co.jp", "yahoo.ne.jp", "ymail.ne.jp", "ybb.ne.jp", "icloud.com", "me.com", "mac.com", "aol.com", "aol.jp",
        "proton.me", "protonmail.com", "pm.me", "gmx.com", "gmx.de", "gmx.net", "mail.com", "zoho.com", "fastmail.com", "tutanota.com",
        "tuta.com", "yandex.com", "yandex.ru", "mail.ru", "qq.com", "163.com", "126.com", "naver.com", "daum.net", "hanmail.net",
        "docomo.ne.jp", "ezweb.ne.jp", "au.com", "softbank.ne.jp", "softbank.jp", "vodafone.ne.jp", "disney.ne.jp", "willcom.com",
        "ymobile.ne.jp", "emobile.ne.jp", "uqmobile.jp", "rakuten.jp", "rakumail.jp", "nifty.com", "nifty.ne.jp", "biglobe.ne.jp",
        "biglobe.jp", "ocn.ne.jp", "so-net.ne.jp", "so-net.jp", "plala.or.jp", "dion.ne.jp", "goo.jp", "goo.ne.jp", "excite.co.jp",
        "infoseek.jp", "eonet.ne.jp", "home.ne.jp", "zaq.ne.jp", "wakwak.com", "asahi-net.or.jp", "hi-net.ne.jp", "mineo.jp", "commufa.jp",
        "ctk.ne.jp", "tiki.ne.jp", "megaegg.ne.jp", "pikara.ne.jp", "odn.ne.jp", "odn.jp", "iij4u.or.jp", "sannet.ne.jp",
        "mailinator.com", "yopmail.com", "guerrillamail.com", "10minutemail.com", "temp-mail.org", "sute.jp", "kuku.lu",
    ]
}
