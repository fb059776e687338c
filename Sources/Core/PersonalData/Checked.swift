/// Words whose writer was asked about the personal data in them. Acts that show words to others take no other words, so that no page, and nothing that
/// comes beside pages, can forget to ask.
package struct Checked<Words: Written>: Sendable {
    package let words: Words
    /// In whose name they are said.
    let voice: Voice

    /// Refuses beside each box that is not ticked for what it holds. It takes time, so it is done before the transaction.
    /// - Parameters:
    ///   - known: words that stood there before; what is in them is not asked about again.
    ///   - voice: where it withholds the writer, what names them is asked about too.
    package init(
        _ words: Words,
        beyond known: String = "",
        voice: Voice = .personal,
        by writer: Viewer,
        confirmed: ConfirmedData
    ) throws(Refusal) {
        try confirmed.admit(PersonalData.all(in: words.written, beyond: known, voice: voice, by: writer))
        self.words = words
        self.voice = voice
    }
}
