import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore

/// Sends requests like a browser.
struct Browser: Sendable {
    let client: any TestClientProtocol
    let cookies: [TestSite.Name: String]

    struct Answer: Sendable {
        let status: Int
        let location: String?
        let headers: HTTPFields
        let text: String

        /// The visible text, without tags.
        var seen: String { text.replacing(/<[^>]*>/, with: " ") }
    }

    func get(_ path: String, as name: TestSite.Name? = nil, accept: String? = nil, language: String = "ja", headers: HTTPFields = [:])
        async throws -> Answer
    {
        try await send(.get, path, nil, name, accept, language, headers)
    }

    func post(
        _ path: String,
        _ fields: [String: String] = [:],
        as name: TestSite.Name? = nil,
        accept: String? = nil,
        headers: HTTPFields = [:]
    ) async throws -> Answer {
        try await send(.post, path, fields, name, accept, "ja", headers)
    }

    /// Any other method, without a body.
    func ask(_ method: HTTPRequest.Method, _ path: String, as name: TestSite.Name? = nil, headers: HTTPFields = [:]) async throws -> Answer
    {
        try await send(method, path, nil, name, nil, "ja", headers)
    }

    private func send(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ fields: [String: String]?,
        _ name: TestSite.Name?,
        _ accept: String?,
        _ language: String,
        _ more: HTTPFields = [:]
    ) async throws -> Answer {
        var headers = more
        headers[.acceptLanguage] = language
        if let name { headers[.cookie] = cookies[name] }
        if let accept { headers[.accept] = accept }
        var body: ByteBuffer?
        if let fields {
            if headers[.contentType] == nil { headers[.contentType] = "application/x-www-form-urlencoded" }
            body = ByteBuffer(string: fields.map { "\($0.key.encoded)=\($0.value.encoded)" }.joined(separator: "&"))
        }
        return try await client.execute(uri: path, method: method, headers: headers, body: body) { response in
            Answer(
                status: response.status.code,
                location: response.headers[.location],
                headers: response.headers,
                text: String(buffer: response.body)
            )
        }
    }
}

extension String {
    fileprivate var encoded: String {
        addingPercentEncoding(
            withAllowedCharacters: CharacterSet(charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.")
        ) ?? ""
    }
}
