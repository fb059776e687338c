import Dispatch

/// Why the model could not be loaded.
package enum MeaningFailure: Error, Equatable {
    /// The library at this path cannot be loaded; with the system's message.
    case library(String, String)
    /// The weights at this path are missing or belong to another model.
    case weights(String)
}
