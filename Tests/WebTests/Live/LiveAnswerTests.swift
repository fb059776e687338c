import Testing

@testable import Web

@Suite("What machines read of the server")
struct LiveAnswerTests {
    @Test("is JSON with the keys in order, and quotes what pages hold")
    func json() throws {
        let message = LiveMessage(fragments: [.init(id: "a", into: nil, order: nil, html: "<b class=\"x\">\n</b>")])
        #expect(try LiveAnswer(cursor: 7, messages: []).json() == #"{"cursor":7,"messages":[]}"#)
        #expect(
            try LiveAnswer(cursor: 7, messages: [message]).json()
                == #"{"cursor":7,"messages":[{"fragments":[{"html":"<b class=\"x\">\n</b>","id":"a"}]}]}"#
        )
        #expect(try Health(status: .readOnly).json() == #"{"status":"read-only"}"#)
    }

    @Test("says that a page has to be loaded anew instead of sending what is larger than the page")
    func large() throws {
        let html = String(repeating: "x", count: LiveMessage.limit + 1)
        let delivery = try LiveDelivery(cursor: 7, LiveMessage(fragments: [.init(id: "a", into: nil, order: nil, html: html)]))
        #expect(delivery.event == "id: 7\ndata: {\"fragments\":[],\"reload\":true}\n\n")
        #expect(delivery.message.reload == true)
    }
}
