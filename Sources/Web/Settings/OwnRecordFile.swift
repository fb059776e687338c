import Core
import Foundation
import HTML

/// `OwnRecord` as a JSON download. Times are ISO 8601 in UTC, addresses are absolute.
struct OwnRecordFile: Encodable {
    private let site: String
    private let written: Moment
    private let record: OwnRecord

    init(_ record: OwnRecord, site: String, at now: Moment) {
        self.site = site
        self.record = record
        written = now
    }

    func encode(to encoder: any Encoder) throws {
        var file = encoder.container(keyedBy: Key.self)
        try file.encode(site, forKey: Key("site"))
        try file.encode(written.date, forKey: Key("written"))
        try file.encode(Row(record.member, site), forKey: Key("member"))
        for (name, rows) in record.sections { try file.encode(rows.map { Row($0, site) }, forKey: Key(name)) }
    }

    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}

extension OwnRecordFile {
    private struct Key: CodingKey {
        let stringValue: String
        let intValue: Int? = nil

        init(_ name: String) { stringValue = name }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    private struct Row: Encodable {
        private let row: OwnRow
        private let site: String

        init(_ row: OwnRow, _ site: String) { (self.row, self.site) = (row, site) }

        func encode(to encoder: any Encoder) throws {
            var fields = encoder.container(keyedBy: Key.self)
            for (name, value) in row.fields {
                let key = Key(name)
                switch value {
                case .text(let text): try fields.encode(text, forKey: key)
                case .number(let number): try fields.encode(number, forKey: key)
                case .flag(let flag): try fields.encode(flag, forKey: key)
                case .time(let time): try fields.encode(time.date, forKey: key)
                case .page(let subject): try fields.encode(site + Path.to(subject).text, forKey: key)
                case .rows(let rows): try fields.encode(rows.map { Row($0, site) }, forKey: key)
                }
            }
        }
    }
}

extension Moment {
    /// The encodable date.
    fileprivate var date: Date { Date(timeIntervalSince1970: Double(milliseconds) / 1000) }
}
