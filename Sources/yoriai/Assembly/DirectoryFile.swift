import ArgumentParser
import Core
import Foundation
import Outgoing
import SwiftCSV
import Web

/// Splits a CSV file of organisations into rows.
enum DirectoryFile {
    /// The directory embedded in the binary.
    static func importEmbedded(into storage: Storage) async throws {
        let bytes = Assets.all.first { $0.name == "data/bodies.csv" }?.bytes ?? []
        _ = try await ImportDirectory(storage: storage)(rows(of: Data(bytes)))
    }

    /// The content of a file or URL.
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

    /// Throws `DirectoryRefusal` for missing columns or cells.
    static func rows(of data: Data) throws -> [DirectoryRow] {
        guard let text = String(data: data, encoding: .utf8) else { throw ValidationError("The file is not UTF-8.") }
        return try DirectoryTable(records(of: text)).rows
    }

    /// A record with a quoted cell can span several lines.
    private static func records(of text: String) throws -> [(line: Int, cells: [String])] {
        let text = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        var records: [(line: Int, cells: [String])] = []
        var line = 1
        do {
            // Without a final line end, an empty last cell would be lost.
            let whole = text.hasSuffix("\n") ? text : text + "\n"
            let csv = try CSV<Enumerated>(string: whole, delimiter: .comma, loadColumns: false, rowLimit: 1)
            try csv.enumerateAsArray(rowLimit: nil) { cells in
                records.append((line, cells))
                line += 1 + cells.reduce(0) { $0 + $1.count { $0 == "\n" } }
            }
        } catch {
            throw ValidationError("The file is not CSV, near line \(line): \(error)")
        }
        return records
    }
}
