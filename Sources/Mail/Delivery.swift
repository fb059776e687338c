import CCurl

/// The state of one mail in curl's callbacks: the unsent bytes, and the server's last refusal.
///
/// curl calls back only during `curl_easy_perform` on the calling thread, so nothing here is shared.
final class Delivery {
    private var rest: ArraySlice<UInt8>
    /// The server's last response, if it was a refusal: at most 200 characters, without control characters, for a log.
    private(set) var refusal: String?
    /// The codes of all responses.
    private(set) var answers: Set<Int> = []
    /// The server's last response.
    private(set) var lastAnswer = ""

    let count: Int

    init(_ bytes: [UInt8]) {
        rest = bytes[...]
        count = bytes.count
    }

    /// Whether the mail was permanently refused, after curl ended with `code`.
    ///
    /// curl ends with these two codes when a command about the mail or the mail itself is refused; with the second one also when the
    /// server's greeting is a refusal, which concerns this client. So do the codes around 530 (RFC 4954: authentication required, too weak,
    /// wrong).
    func isRefusedForGood(_ code: CURLcode) -> Bool {
        guard code == CURLE_SEND_ERROR || (code == CURLE_WEIRD_SERVER_REPLY && rest.isEmpty) else { return false }
        guard let number = refusalNumber else { return false }
        return (500...599).contains(number) && !(530...539).contains(number)
    }

    var refusalNumber: Int? { refusal.flatMap { Int($0.prefix(3)) } }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(buffer.count, rest.count)
        buffer.copyBytes(from: rest.prefix(count))
        rest = rest.dropFirst(count)
        return count
    }

    /// A response line. 221 answers our own QUIT after a refusal and changes nothing.
    func heard(_ line: UnsafeRawBufferPointer) {
        let text = String(decoding: line.prefix(200), as: UTF8.self)
        guard !text.hasPrefix("221") else { return }
        let printable = text.unicodeScalars.filter { $0.properties.generalCategory != .control }
        lastAnswer = String(String.UnicodeScalarView(printable))
        if let number = Int(text.prefix(3)) { answers.insert(number) }
        refusal = text.hasPrefix("4") || text.hasPrefix("5") ? lastAnswer : nil
    }
}
