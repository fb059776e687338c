/// Text whose writer has confirmed the personal data in it. Acts that publish text take nothing else, so that no handler can forget to ask.
package struct Checked<Words: Written>: Sendable {
    package let words: Words
    /// In whose name they are said.
    let voice: Voice

    /// Refuses beside each unticked checkbox. Expensive, so do it before the transaction.
    /// - Parameters:
    ///   - known: the earlier text; personal data in it is not asked about again.
    ///   - voice: when it is masked, text that identifies the writer is reported too.
    package init(
        _ words: Words,
        beyond known: String = "",
        voice: Voice = .personal,
        by writer: Viewer,
        confirmed: ConfirmedData
    ) throws(Refusal) {
        try confirmed.objection(to: PersonalData.all(in: words.written, beyond: known, voice: voice, by: writer)).refuse()
        self.words = words
        self.voice = voice
    }
}
