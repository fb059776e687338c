import HTML
import HTTPTypes
import Hummingbird
import NIOCore

extension Response {
    /// A whole page.
    static func page(_ status: HTTPResponse.Status = .ok, capacity: Int = 32_768, _ write: (HTML) throws -> Void) rethrows -> Response {
        .html(status, try HTML.page(capacity: capacity, write))
    }

    /// A whole page, already rendered.
    static func page(_ status: HTTPResponse.Status, _ html: HTML) -> Response { .html(status, html) }

    /// Elements that replace those with the same id.
    static func fragment(_ status: HTTPResponse.Status = .ok, _ write: (HTML) throws -> Void) rethrows -> Response {
        let html = HTML(capacity: 4_096)
        try write(html)
        return .html(status, html, type: "text/vnd.yoriai.fragment; charset=utf-8")
    }

    private static func html(_ status: HTTPResponse.Status, _ html: HTML, type: String = "text/html; charset=utf-8") -> Response {
        Response(
            status: status,
            headers: [.contentType: type, .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: html.withBytes { ByteBuffer(bytes: $0) })
        )
    }

    /// A redirect to a page after an act (303).
    static func see(_ path: Path) -> Response {
        Response(status: .seeOther, headers: [.location: path.text, .cacheControl: "no-store"])
    }

    /// The same request once more, with its form, at another address of the site.
    static func again(at path: Path) -> Response {
        Response(status: .temporaryRedirect, headers: [.location: path.text, .cacheControl: "no-store"])
    }

    /// JSON, offered as a download in a browser.
    /// - Parameter file: the download's name.
    static func json(_ text: String, status: HTTPResponse.Status = .ok, file: String = "data.json") -> Response {
        var response = plain(status, text, type: "application/json")
        response.headers[.contentDisposition] = "attachment; filename=\"\(file)\""
        return response
    }

    static func plain(_ status: HTTPResponse.Status, _ text: String, type: String = "text/plain; charset=utf-8") -> Response {
        Response(
            status: status,
            headers: [.contentType: type, .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text))
        )
    }
}

extension HTML {
    /// A whole page.
    static func page(capacity: Int = 32_768, _ write: (HTML) throws -> Void) rethrows -> HTML {
        let html = HTML(capacity: capacity)
        html.raw("<!doctype html>\n")
        try write(html)
        return html
    }
}
