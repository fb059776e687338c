import ArgumentParser
import Foundation
import NIOCore

/// Runs a server and explains in a sentence why it cannot listen.
func listening(on installation: Installation, _ body: () async throws -> Void) async throws {
    let (host, port) = (installation.host, installation.port)
    let keys = "\(SettingKey.httpHost.rawValue) and \(SettingKey.httpPort.rawValue)"
    do {
        try await body()
    } catch let error as IOError {
        switch error.errnoCode {
        case EADDRINUSE:
            throw ValidationError(
                "Another program listens on port \(port) of \(host) already. Stop it, or choose another port: --port, \(SettingKey.httpPort.variable)."
            )
        case EACCES:
            throw ValidationError("Only root may listen on port \(port) of \(host): choose a port from 1024 on, and a proxy in front.")
        case EADDRNOTAVAIL: throw ValidationError("This machine does not have the address \(host). Correct \(keys).")
        default: throw error
        }
    } catch is SocketAddressError.UnknownHost {
        throw ValidationError("No address belongs to the name \(host). Correct \(keys).")
    } catch is SocketAddressError {
        throw ValidationError("\(host) is no address to listen on. Correct \(keys).")
    }
}
