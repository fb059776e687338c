/// Splits a text into sentences, each with its closing punctuation.
enum Sentences {
    static func of(_ text: String) -> [String] {
        var sentences: [String] = []
        var sentence = ""
        for character in text {
            if character.isNewline {
                close(&sentence, into: &sentences)
                continue
            }
            sentence.append(character)
            if "。！？!?".contains(character) { close(&sentence, into: &sentences) }
        }
        close(&sentence, into: &sentences)
        return sentences
    }

    private static func close(_ sentence: inout String, into sentences: inout [String]) {
        let trimmed = sentence.drop(while: \.isWhitespace).description
        if !trimmed.allSatisfy(\.isWhitespace) { sentences.append(trimmed) }
        sentence = ""
    }
}
