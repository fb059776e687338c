import ArgumentParser
import Core
import Foundation
import Outgoing
import SwiftCSV
import Web

/// Splits a CSV file of bodies into rows.
enum DirectoryFile {
    /// The directory that travels inside the binary.
    static func importEmbedded(into storage: Storage) async throws {
        let bytes = Assets.all.first { $0.name == "data/bodies.csv" }?.bytes ?? []
        _ = try await ImportDirectory(storage: storage)(rows(of: Data(bytes)))
    }

    /// The bytes of a file, or of what an address leads to.
    static func read(_ place: String) async throws -> Data {
        if place.contains("://") {
            do {
                return Data(try await GuardedClient().get(place))
            } catch {
                throw ValidationError("\(place) cannot be fetched: \(error).")
            }
        }
        guard let data = FileManager.default.contents(atPath: place) else { throw ValidationError("\(place) cannot be read.") }
        return data
    }

    static func rows(of data: Data) throws -> [DirectoryRow] {
        guard let text = String(data: data, encoding: .utf8) else { throw ValidationError("The file is not UTF-8.") }
        do {
            let csv = try CSV<Named>(string: text.replacing("\r\n", with: "\n"))
            return csv.rows.enumerated().map { index, values in DirectoryRow(line: index + 2, values: values) }
        } catch {
            throw ValidationError("The file is not CSV: \(error)")
        }
    }
}
