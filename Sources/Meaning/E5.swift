import Dispatch
import Search

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The model multilingual-e5-small, run by a small C library that `script/setup --semantic` compiles.
///
/// `@unchecked Sendable`: the model is read-only after loading; the library allocates working memory per call.
package final class E5: Embedding, @unchecked Sendable {
    private typealias Load = @convention(c) (UnsafePointer<CChar>) -> OpaquePointer?
    private typealias Dimension = @convention(c) (OpaquePointer) -> CInt
    private typealias Embed = @convention(c) (OpaquePointer, UnsafePointer<CChar>, CInt, UnsafeMutablePointer<Float>) -> CInt

    package static let library = "libe5.so"
    package static let weights = "e5-small-q4.bin"
    /// Text beyond this many characters is ignored, because the time grows with its length.
    private static let limit = 1_000

    package let name = "multilingual-e5-small-q4"
    package let nearness = 0.86
    private let filling = DispatchQueue(label: "yoriai.meaning.filling", qos: .background, attributes: .concurrent)
    private let asking = DispatchQueue(label: "yoriai.meaning.asking", qos: .userInitiated, attributes: .concurrent)
    private let model: OpaquePointer
    private let embed: Embed
    private let dimension: Int

    /// The library is never unloaded: a process has one model for its lifetime.
    /// - Parameter folder: contains `library` and `weights`.
    package init(folder: String) throws(MeaningFailure) {
        let library = "\(folder)/\(Self.library)"
        guard let handle = dlopen(library, RTLD_NOW | RTLD_LOCAL) else {
            throw .library(library, dlerror().map { String(cString: $0) } ?? "")
        }
        guard let load = dlsym(handle, "e5_load"), let dimension = dlsym(handle, "e5_dim"), let embed = dlsym(handle, "e5_embed") else {
            throw .library(library, "it is another library")
        }
        let weights = "\(folder)/\(Self.weights)"
        guard let model = unsafeBitCast(load, to: Load.self)(weights) else { throw .weights(weights) }
        self.model = model
        self.embed = unsafeBitCast(embed, to: Embed.self)
        self.dimension = Int(unsafeBitCast(dimension, to: Dimension.self)(model))
    }

    package func vector(of text: String, isQuery: Bool) async -> [Float]? {
        await withCheckedContinuation { continuation in
            (isQuery ? asking : filling).async { continuation.resume(returning: self.computed(text, isQuery: isQuery)) }
        }
    }

    private func computed(_ text: String, isQuery: Bool) -> [Float]? {
        var vector = [Float](repeating: 0, count: dimension)
        let result = embed(model, String(text.prefix(Self.limit)), isQuery ? 1 : 0, &vector)
        return result == 0 && vector.allSatisfy(\.isFinite) ? vector : nil
    }
}
