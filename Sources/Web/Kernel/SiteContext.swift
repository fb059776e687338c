import Hummingbird
import Logging
import NIOCore

/// Hummingbird's context of one request.
package struct SiteContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    let requestID: String
    let remoteAddress: SocketAddress?
    let channel: any Channel

    package init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        remoteAddress = source.channel.remoteAddress
        channel = source.channel
        requestID = String(UInt64.random(in: .min ... .max), radix: 36)
        logger[metadataKey: "request"] = .string(requestID)
    }
}
