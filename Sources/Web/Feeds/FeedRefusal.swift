import Core
import Foundation
import HTTPTypes
import Hummingbird

/// A refusal for a program: a status and a sentence for its operator.
struct FeedRefusal: Error, Encodable {
    private let status: Int
    let error: String
    private let retryAfter: Int?

    enum CodingKeys: String, CodingKey {
        case error
    }

    /// - Parameter refusal: rethrown when it has no meaning for a program.
    init(_ refusal: Refusal, _ texts: Texts) throws {
        switch refusal {
        case .invalid(let flaws): (status, error, retryAfter) = (422, flaws.first.map { texts($0.reason) } ?? "", nil)
        case .tooMany(let seconds): (status, error, retryAfter) = (429, texts("error.too-many.text"), seconds)
        case .notFound, .signedOut, .forbidden, .conflict: throw refusal
        }
    }

    private init(_ status: Int, _ error: String, retryAfter: Int?) {
        self.status = status
        self.error = error
        self.retryAfter = retryAfter
    }

    /// The search index does not exist yet.
    static func noIndex(_ texts: Texts) -> FeedRefusal { FeedRefusal(503, texts("search.no-index"), retryAfter: 30) }

    func response(_ form: FeedLink.Form) throws -> Response {
        let code = HTTPResponse.Status(code: status)
        var response =
            switch form {
            case .atom: Response.plain(code, error + "\n")
            case .json: Response.plain(code, String(decoding: try JSONEncoder().encode(self), as: UTF8.self), type: "application/json")
            }
        if let retryAfter { response.headers[.retryAfter] = "\(retryAfter)" }
        return response
    }
}
