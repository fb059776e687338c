import CCurl

/// What curl's callbacks see of one mail: what is still to send, and what the server said last when it refused.
///
/// curl calls back only during `curl_easy_perform`, on the thread that called it, so nothing here is shared.
final class Delivery {
    private var rest: ArraySlice<UInt8>
    /// What the server said last, if it was a refusal: at most 200 characters, without controls, for a log.
    private(set) var refusal: String?
    /// The numbers of all answers.
    private(set) var answers: Set<Int> = []
    /// What the server said last, whatever it was.
    private(set) var lastAnswer = ""

    let count: Int

    init(_ bytes: [UInt8]) {
        rest = bytes[...]
        count = bytes.count
    }

    /// Whether the mail was refused for good, after curl ended with `code`.
    ///
    /// curl ends with these two when a command about the mail is refused, and when the whole mail is; the second also when the server
    /// greets us with a refusal, which is about us. So are the codes around 530 (RFC 4954: authentication needed, too weak, wrong).
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

    /// A line the server said. 221 answers our own QUIT after a refusal and takes nothing back.
    func heard(_ line: UnsafeRawBufferPointer) {
        let text = String(decoding: line.prefix(200), as: UTF8.self)
        guard !text.hasPrefix("221") else { return }
        let printable = text.unicodeScalars.filter { $0.properties.generalCategory != .control }
        lastAnswer = String(String.UnicodeScalarView(printable))
        if let number = Int(text.prefix(3)) { answers.insert(number) }
        refusal = text.hasPrefix("4") || text.hasPrefix("5") ? lastAnswer : nil
    }
}
