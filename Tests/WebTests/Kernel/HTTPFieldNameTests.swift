import HTTPTypes
import Testing

@testable import Web

@Suite("Names of header fields")
struct HTTPFieldNameTests {
    @Test("are names, as the standards spell them")
    func names() {
        let names: [HTTPField.Name] = [
            .crossOriginOpenerPolicy, .fetchSite, .furtherHost, .lastEventID, .permissionsPolicy, .referrerPolicy,
            .xAccelBuffering, .xForwardedFor, .xFrameOptions, .xRequestID,
        ]
        #expect(
            names.map(\.rawName) == [
                "Cross-Origin-Opener-Policy", "Sec-Fetch-Site", "Host", "Last-Event-ID", "Permissions-Policy",
                "Referrer-Policy", "X-Accel-Buffering", "X-Forwarded-For", "X-Frame-Options", "X-Request-ID",
            ]
        )
    }
}
