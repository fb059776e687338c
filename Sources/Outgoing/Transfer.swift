import CCurl

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// One request with its response. Used on one queue for its whole duration.
final class Transfer {
    private let rules: FetchRules
    private var bytes: [UInt8] = []
    private var isTooLarge = false
    private var isForbidden = false

    init(_ rules: FetchRules) {
        self.rules = rules
    }

    func get(_ address: String) throws(FetchFailure) -> [UInt8] {
        let schemes = rules.allowsPlainText ? ["https://", "http://"] : ["https://"]
        guard schemes.contains(where: { address.lowercased().hasPrefix($0) }), !address.utf8.contains(0) else { throw .malformed }
        guard Self.isReady, let handle = curl_easy_init() else { throw .failed("no memory") }
        defer { curl_easy_cleanup(handle) }
        for code in options(handle, address) where code != CURLE_OK { throw .failed(Self.words(code)) }
        let code = withExtendedLifetime(self) { curl_easy_perform(handle) }
        guard code == CURLE_OK else { throw failure(code) }
        return try answer(handle)
    }

    private func options(_ handle: UnsafeMutableRawPointer, _ address: String) -> [CURLcode] {
        let context = Unmanaged.passUnretained(self).toOpaque()
        return [
            yoriai_curl_set_text(handle, CURLOPT_URL, address),
            yoriai_curl_set_text(handle, CURLOPT_PROTOCOLS_STR, rules.allowsPlainText ? "https,http" : "https"),
            yoriai_curl_set_long(handle, CURLOPT_FOLLOWLOCATION, 0), yoriai_curl_set_long(handle, CURLOPT_DISALLOW_USERNAME_IN_URL, 1),
            yoriai_curl_set_text(handle, CURLOPT_PROXY, ""), yoriai_curl_set_long(handle, CURLOPT_NETRC, 0),
            yoriai_curl_set_long(handle, CURLOPT_SSL_VERIFYPEER, 1), yoriai_curl_set_long(handle, CURLOPT_SSL_VERIFYHOST, 2),
            // Alt-Svc of another HTTP version could bypass the socket whose address was checked.
            yoriai_curl_set_long(handle, CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1)),
            yoriai_curl_set_text(handle, CURLOPT_USERAGENT, "Yoriai"), yoriai_curl_set_long(handle, CURLOPT_NOSIGNAL, 1),
            yoriai_curl_set_long(handle, CURLOPT_CONNECTTIMEOUT_MS, 10_000),
            yoriai_curl_set_long(handle, CURLOPT_TIMEOUT_MS, Int(rules.time / .milliseconds(1))),
            yoriai_curl_set_size(handle, CURLOPT_MAXFILESIZE_LARGE, curl_off_t(rules.size)),
            yoriai_curl_set_open_socket(handle, Self.openSocket), yoriai_curl_set_pointer(handle, CURLOPT_OPENSOCKETDATA, context),
            yoriai_curl_set_callback(handle, CURLOPT_WRITEFUNCTION, Self.heard),
            yoriai_curl_set_pointer(handle, CURLOPT_WRITEDATA, context),
        ]
    }

    /// Called with the resolved address that curl is about to connect to.
    private static let openSocket: curl_opensocket_callback = { context, purpose, address in
        guard let context, let address, purpose == CURLSOCKTYPE_IPCXN else { return -1 }
        let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
        guard transfer.rules.allowsEveryAddress || PublicAddress.includes(Transfer.bytes(of: address)) else {
            transfer.isForbidden = true
            return -1
        }
        return socket(address.pointee.family, address.pointee.socktype, address.pointee.protocol)
    }

    /// Empty for address families other than IPv4 and IPv6.
    private static func bytes(of address: UnsafeMutablePointer<curl_sockaddr>) -> [UInt8] {
        withUnsafeMutablePointer(to: &address.pointee.addr) { start -> [UInt8] in
            let raw = UnsafeRawPointer(start)
            switch address.pointee.family {
            case AF_INET: return withUnsafeBytes(of: raw.loadUnaligned(as: sockaddr_in.self).sin_addr) { Array($0) }
            case AF_INET6: return withUnsafeBytes(of: raw.loadUnaligned(as: sockaddr_in6.self).sin6_addr) { Array($0) }
            default: return []
            }
        }
    }

    private static let heard: yoriai_curl_callback = { bytes, size, count, context in
        guard let bytes, let context else { return 0 }
        let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
        guard transfer.bytes.count + size * count <= transfer.rules.size else {
            transfer.isTooLarge = true
            return 0
        }
        transfer.bytes.append(contentsOf: UnsafeRawBufferPointer(start: bytes, count: size * count))
        return size * count
    }

    private func answer(_ handle: UnsafeMutableRawPointer) throws(FetchFailure) -> [UInt8] {
        var status = 0
        guard yoriai_curl_get_long(handle, CURLINFO_RESPONSE_CODE, &status) == CURLE_OK else { throw .failed("no status") }
        if (300..<400).contains(status) {
            var place: UnsafePointer<CChar>?
            _ = yoriai_curl_get_text(handle, CURLINFO_REDIRECT_URL, &place)
            throw .redirect(place.map { String(cString: $0) } ?? "another place")
        }
        guard status == 200 else { throw .status(status) }
        return bytes
    }

    private func failure(_ code: CURLcode) -> FetchFailure {
        if isForbidden { return .forbiddenAddress }
        if isTooLarge || code == CURLE_FILESIZE_EXCEEDED { return .tooLarge }
        switch code {
        case CURLE_OPERATION_TIMEDOUT: return .tooSlow
        case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL, CURLE_LOGIN_DENIED: return .malformed
        default: return .failed(Self.words(code))
        }
    }

    /// curl needs one global initialisation before the first handle; a `static let` runs once, whatever the threads.
    private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    private static func words(_ code: CURLcode) -> String { String(cString: curl_easy_strerror(code)) }
}
