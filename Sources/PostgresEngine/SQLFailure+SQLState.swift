import CPostgres
import SQLCore

extension SQLFailure {
    /// - Parameters:
    ///   - state: the SQLSTATE; empty when there is none.
    ///   - message: the server's first line. Its detail is omitted, because it contains values, which are personal data.
    init(state: String, message: String) {
        let text = state.isEmpty ? message : "\(state) \(message)"
        self =
            switch state {
            case "23505": .duplicate(text)
            // Serialization, deadlock, lock timeout; below, a plan invalidated by a migration.
            case "40001", "40P01", "55P03": .collision(text)
            case "0A000" where message.contains("cached plan"): .collision(text)
            // Read-only, timed out, shutting down.
            case "25006", "57014", "57P01", "57P02", "57P03", "57P05", "25P03": .unavailable(text)
            default:
                switch state.prefix(2) {
                case "23": .constraint(text)
                case "", "08", "53", "58": .unavailable(text)
                default: .other(text)
                }
            }
    }
}
