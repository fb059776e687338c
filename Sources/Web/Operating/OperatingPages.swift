import Core
import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// Static files, health check and metrics.
struct OperatingPages: Sendable {
    let site: AppContext

    /// Cached for a year, because the address changes with the content.
    func asset(_ visit: PageRequest) async throws -> Response {
        let name = "\(visit.parameters["folder"] ?? "")/\(visit.parameters["file"] ?? "")"
        guard let asset = Assets.served[name] else { throw Refusal.notFound }
        var headers: HTTPFields = [
            .contentType: asset.type, .eTag: "\"\(Assets.version)\"", .vary: "Accept-Encoding",
            .cacheControl: visit.parameters["version"] == Assets.version ? "public, max-age=31536000, immutable" : "no-cache",
        ]
        var bytes = asset.bytes
        if visit.acceptsGzip, let compressed = asset.compressed {
            headers[.contentEncoding] = "gzip"
            bytes = compressed
        }
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// 200 while the database answers and accepted the last test write.
    func health(_ visit: PageRequest) async throws -> Response {
        do {
            _ = try await site.storage.read { try $0.events.head() }
            do {
                try await site.storage.requireWriting()
            } catch {
                return try unhealthy(.readOnly, "Database does not accept writes", error)
            }
            return try .json(Health(status: .ok).json())
        } catch {
            return try unhealthy(.unavailable, "Database does not respond", error)
        }
    }

    private func unhealthy(_ status: Health.Status, _ message: Logger.Message, _ error: any Error) throws -> Response {
        site.logger.error(message, metadata: ["error": "\(error)"])
        return try .json(Health(status: status).json(), status: .serviceUnavailable)
    }

    /// Prometheus text, for this machine or with the token. Not found for others.
    func metrics(_ visit: PageRequest) async throws -> Response {
        guard visit.mayReadMetrics else { throw Refusal.notFound }
        return .plain(.ok, PrometheusRegistry.shared.text, type: "text/plain; version=0.0.4; charset=utf-8")
    }
}
