import CCurl

/// A curl handle with the calls needed here.
///
/// Not `Sendable`: its owner ensures that one thread at a time uses it.
final class Curl {
    /// curl needs one global initialisation before the first handle; a `static let` runs once, whatever the threads.
    private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    private let handle: UnsafeMutableRawPointer

    /// Nil only when out of memory or with a broken library.
    init?() {
        guard Self.isReady, let handle = curl_easy_init() else { return nil }
        self.handle = handle
    }

    deinit {
        curl_easy_cleanup(handle)
    }

    /// Resets the options and keeps the connection.
    func reset() {
        curl_easy_reset(handle)
    }

    func set(_ option: CURLoption, _ value: Int) -> CURLcode {
        yoriai_curl_set_long(handle, option, value)
    }

    func set(_ option: CURLoption, size value: Int) -> CURLcode {
        yoriai_curl_set_size(handle, option, curl_off_t(value))
    }

    func set(_ option: CURLoption, _ value: String) -> CURLcode {
        yoriai_curl_set_text(handle, option, value)
    }

    /// Whether the last transfer reached the step measured by `info`.
    func reached(_ info: CURLINFO) -> Bool {
        yoriai_curl_time(handle, info) > 0
    }

    /// Connects, logs in if configured, and sends nothing. Set the options first.
    func greet(_ delivery: Delivery) -> CURLcode {
        let codes = [set(CURLOPT_NOBODY, 1), set(CURLOPT_CUSTOMREQUEST, "NOOP")] + hearing(Unmanaged.passUnretained(delivery).toOpaque())
        if let failed = codes.first(where: { $0 != CURLE_OK }) { return failed }
        return withExtendedLifetime(delivery) { curl_easy_perform(handle) }
    }

    /// Sends a delivery to one recipient. Set the options first.
    func perform(_ delivery: Delivery, to receiver: String) -> CURLcode {
        guard let receivers = curl_slist_append(nil, receiver) else { return CURLE_OUT_OF_MEMORY }
        defer { curl_slist_free_all(receivers) }
        let context = Unmanaged.passUnretained(delivery).toOpaque()
        let read: yoriai_curl_callback = { bytes, size, count, context in
            guard let bytes, let context else { return 0 }
            let buffer = UnsafeMutableRawBufferPointer(start: bytes, count: size * count)
            return Unmanaged<Delivery>.fromOpaque(context).takeUnretainedValue().read(into: buffer)
        }
        let codes =
            [
                yoriai_curl_set_list(handle, CURLOPT_MAIL_RCPT, receivers),
                yoriai_curl_set_callback(handle, CURLOPT_READFUNCTION, read), yoriai_curl_set_pointer(handle, CURLOPT_READDATA, context),
            ] + hearing(context)
        if let failed = codes.first(where: { $0 != CURLE_OK }) { return failed }
        return withExtendedLifetime(delivery) { curl_easy_perform(handle) }
    }

    /// - Parameter context: the delivery that receives the server's responses.
    private func hearing(_ context: UnsafeMutableRawPointer) -> [CURLcode] {
        let heard: yoriai_curl_callback = { bytes, size, count, context in
            guard let bytes, let context else { return 0 }
            Unmanaged<Delivery>.fromOpaque(context).takeUnretainedValue().heard(UnsafeRawBufferPointer(start: bytes, count: size * count))
            return size * count
        }
        return [
            yoriai_curl_set_callback(handle, CURLOPT_HEADERFUNCTION, heard), yoriai_curl_set_pointer(handle, CURLOPT_HEADERDATA, context),
        ]
    }
}
