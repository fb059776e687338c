import CZlib

/// Gzip compression (RFC 1952).
package enum Gzip {
    package enum Effort: Int32, Sendable {
        /// For data written often and read rarely.
        case quick = 3
        /// For data compressed once and sent often.
        case best = 9
    }

    /// The gzip-compressed bytes; nil when zlib runs out of memory.
    package static func compress(_ bytes: [UInt8], effort: Effort = .best) -> [UInt8]? {
        var stream = z_stream()
        guard yoriai_deflate_init_gzip(&stream, effort.rawValue) == Z_OK else { return nil }
        defer { deflateEnd(&stream) }
        let bound = Int(deflateBound(&stream, UInt(bytes.count)))
        var input = bytes
        var isWhole = false
        let output = [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
            input.withUnsafeMutableBufferPointer { input in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                stream.next_out = buffer.baseAddress
                stream.avail_out = UInt32(bound)
                isWhole = deflate(&stream, Z_FINISH) == Z_STREAM_END
            }
            count = Int(stream.total_out)
        }
        return isWhole ? output : nil
    }

    /// The decompressed bytes; nil when the file is corrupt, truncated, or would exceed `limit` bytes.
    package static func decompress(_ bytes: [UInt8], limit: Int) -> [UInt8]? {
        var stream = z_stream()
        guard yoriai_inflate_init_gzip(&stream) == Z_OK else { return nil }
        defer { inflateEnd(&stream) }
        var input = bytes
        var output: [UInt8] = []
        return input.withUnsafeMutableBufferPointer { input in
            stream.next_in = input.baseAddress
            stream.avail_in = UInt32(input.count)
            while output.count <= limit {
                var status = Z_OK
                output += [UInt8](unsafeUninitializedCapacity: 1 << 18) { buffer, count in
                    stream.next_out = buffer.baseAddress
                    stream.avail_out = UInt32(buffer.count)
                    status = inflate(&stream, Z_NO_FLUSH)
                    count = buffer.count - Int(stream.avail_out)
                }
                if status == Z_STREAM_END { return stream.avail_in == 0 && output.count <= limit ? output : nil }
                guard status == Z_OK else { return nil }
            }
            return nil
        }
    }
}
