import TestActs
import Testing

@testable import Core

@Suite("What is typed into the form of a type")
struct AnswerReaderTests {
    enum Outcome: Sendable, Equatable {
        case answer(Answer)
        case empty
        case refused(String)
    }

    static let texts: [(String, [String], Outcome)] = [
        ("device", ["  投影機\u{3000}"], .answer(.text("投影機"))), ("device", ["二\n行\t"], .answer(.text("二 行"))),
        ("device", [String(repeating: "機", count: 20)], .answer(.text(String(repeating: "機", count: 20)))),
        ("device", [String(repeating: "機", count: 21)], .refused("field.too-long")), ("device", [" \n\u{3000}"], .refused("field.empty")),
        ("device", [], .refused("field.empty")),
        ("device", ["a" + String(repeating: "\u{301}", count: 40)], .refused("field.heaped-marks-first")),
        ("device", ["\u{E000}"], .refused("field.strange-letter-first")), ("story", ["一\r\n\r\n二"], .answer(.text("一\n\n二"))),
        ("story", [String(repeating: "字", count: 301)], .refused("field.too-long")), ("story", [""], .empty),
        ("body", ["00000000000000000000000000"], .answer(.organisation(ID(bits: 0)))),
        ("body", ["真岡市"], .refused("type.answer.no-organisation")), ("body", [""], .empty), ("body", [" \u{3000}\n"], .empty),
    ]

    static let chosen: [(String, [String], Outcome)] = [
        ("size", ["small"], .answer(.choices(["small"]))), ("size", [""], .empty), ("size", [], .empty),
        ("size", ["small", "small"], .answer(.choices(["small"]))), ("size", ["small", "large"], .refused("type.answer.gone")),
        ("size", ["huge"], .refused("type.answer.gone")), ("size", ["小"], .refused("type.answer.gone")),
        ("size", ["Small"], .refused("type.answer.gone")), ("parts", ["lens", "cable"], .answer(.choices(["cable", "lens"]))),
        ("parts", ["cable", "case", "lens", "lens"], .answer(.choices(["cable", "case", "lens"]))), ("parts", ["", ""], .empty),
        ("parts", ["cable", "none"], .refused("type.answer.gone")), ("urgent", ["yes"], .answer(.flag(true))),
        ("urgent", ["no"], .answer(.flag(false))), ("urgent", [""], .empty), ("urgent", ["on"], .refused("type.answer.gone")),
        ("urgent", ["YES"], .refused("type.answer.gone")),
    ]

    static let numbers: [(String, [String], Outcome)] = [
        ("cost", ["１，２００"], .answer(.number(1_200_000))), ("cost", ["1,200.5"], .answer(.number(1_200_500))),
        ("cost", ["０．０１"], .answer(.number(10))), ("cost", ["-1000"], .answer(.number(-1_000_000))),
        ("cost", ["－０．５"], .answer(.number(-500))), ("cost", ["−7"], .answer(.number(-7_000))), ("cost", ["-0"], .answer(.number(0))),
        ("cost", ["0001"], .answer(.number(1_000))), ("cost", [" 1 000 "], .answer(.number(1_000_000))),
        ("cost", ["1.500"], .answer(.number(1_500))), ("cost", ["1.505"], .refused("type.answer.decimals")),
        ("cost", ["1000000"], .answer(.number(1_000_000_000))), ("cost", ["1000000.01"], .refused("type.answer.between")),
        ("cost", ["-1000.01"], .refused("type.answer.between")), ("cost", ["9999999999999"], .refused("type.answer.between")),
        ("cost", ["99999999999999"], .refused("type.answer.no-number")),
        ("cost", ["99999999999999999999"], .refused("type.answer.no-number")), ("cost", ["1e3"], .refused("type.answer.no-number")),
        ("cost", ["0x10"], .refused("type.answer.no-number")), ("cost", ["--1"], .refused("type.answer.no-number")),
        ("cost", ["1."], .refused("type.answer.no-number")), ("cost", [".5"], .refused("type.answer.no-number")),
        ("cost", ["千円"], .refused("type.answer.no-number")), ("cost", ["①"], .answer(.number(1_000))),
        ("cost", ["١٢"], .refused("type.answer.no-number")), ("cost", ["NaN"], .refused("type.answer.no-number")),
        ("cost", [String(repeating: "1", count: 41)], .refused("field.too-long")), ("cost", ["、"], .empty), ("cost", [], .empty),
    ]

    static let dates: [(String, [String], Outcome)] = [
        ("until", ["2026-11-29"], .answer(.date("2026-11-29"))), ("until", ["２０２６年１１月２９日"], .answer(.date("2026-11-29"))),
        ("until", ["令和8年11月29日"], .answer(.date("2026-11-29"))), ("until", ["令和元年5月1日"], .answer(.date("2019-05-01"))),
        ("until", ["㋿8.1.2"], .answer(.date("2026-01-02"))), ("until", ["R8.11.29"], .answer(.date("2026-11-29"))),
        ("until", ["r8/1/2"], .answer(.date("2026-01-02"))), ("until", ["平成31年4月30日"], .answer(.date("2019-04-30"))),
        ("until", ["昭和64年1月7日"], .answer(.date("1989-01-07"))), ("until", ["2028-02-29"], .answer(.date("2028-02-29"))),
        ("until", ["2026-02-29"], .refused("type.answer.no-date")), ("until", ["2026-02-30"], .refused("type.answer.no-date")),
        ("until", ["2026-13-01"], .refused("type.answer.no-date")), ("until", ["2026-00-10"], .refused("type.answer.no-date")),
        ("until", ["令和0年1月1日"], .refused("type.answer.no-date")), ("until", ["26-11-29"], .refused("type.answer.no-date")),
        ("until", ["令和100年1月1日"], .refused("type.answer.no-date")), ("until", ["大正3年1月1日"], .refused("type.answer.no-date")),
        ("until", ["あした"], .refused("type.answer.no-date")), ("until", ["99999-01-01"], .refused("type.answer.no-date")),
        ("until", [""], .empty),
    ]

    @Test("becomes an answer or is refused beside its field, whatever it is")
    func read() throws {
        let cases = Self.texts + Self.chosen + Self.numbers + Self.dates
        for (field, typed, outcome) in cases { #expect(Self.outcome(field, typed) == outcome, "\(field): \(typed)") }
        #expect(cases.count == 82)
        #expect(Set(cases.map(\.0)) == Set(TypeDefinition.lending.fields.map(\.key)), "each kind of field")
    }

    @Test("is told all at once, each flaw beside its field")
    func together() {
        let typed = ["device": [""], "cost": ["x"], "until": ["x"], "size": ["x"]]
        #expect(
            throws: Refusal.invalid([
                .init("f-device", "field.empty"), .init("f-size", "type.answer.gone"), .init("f-cost", "type.answer.no-number"),
                .init("f-until", "type.answer.no-date"),
            ])
        ) { try AnswerReader(.lending).read { typed[$0.key] ?? [] } }
    }

    @Test("is asked for where it must be there: a choice is chosen, words are written")
    func required() {
        var definition = TypeDefinition.lending
        for index in definition.fields.indices { definition.fields[index].required = true }
        let flaws = definition.fields.map { Refusal.Flaw("f-\($0.key)", $0.kind.hasChoices ? "field.choose" : "field.empty") }
        #expect(throws: Refusal.invalid(flaws)) { try AnswerReader(definition).read { _ in [] } }
        #expect(flaws.count { $0.reason == "field.choose" } == 2)
    }

    @Test("of a number without bounds or decimals has those of every number")
    func bounds() {
        let field = { TypeField(key: "n", name: LocalizedText("数"), kind: .number, min: $0, max: $1) }
        let read = { (field: TypeField, typed: String) in
            Self.outcome(
                field,
                [typed],
                of: TypeDefinition(key: "n", name: LocalizedText("n"), letter: LocalizedText("n"), fields: [field])
            )
        }
        #expect(read(field(nil, nil), "1000000000000") == .answer(.number(1_000_000_000_000_000)))
        #expect(read(field(nil, nil), "1000000000001") == .refused("type.answer.at-most"))
        #expect(read(field(nil, nil), "-1000000000001") == .refused("type.answer.at-least"))
        #expect(read(field(0, nil), "-1") == .refused("type.answer.at-least"))
        #expect(read(field(nil, 5), "6") == .refused("type.answer.at-most"))
        #expect(read(field(nil, nil), "1.0") == .answer(.number(1_000)))
        #expect(read(field(nil, nil), "1.1") == .refused("type.answer.no-decimals"))
    }

    @Test("as a number is read again as it is written")
    func written() {
        var random = SeededRandom(11)
        for _ in 0..<500 {
            let number = Int64.random(in: -1_000_000...1_000_000_000, using: &random) / 10 * 10
            #expect(Self.outcome("cost", [Answer.written(number)]) == .answer(.number(number)))
        }
    }

    private static func outcome(_ key: String, _ typed: [String]) -> Outcome {
        outcome(TypeDefinition.lending.field(key)!, typed, of: .lending)
    }

    private static func outcome(_ field: TypeField, _ typed: [String], of definition: TypeDefinition) -> Outcome {
        do {
            let answers = try AnswerReader(definition).read { other in
                other.key == field.key ? typed : other.key == "device" ? ["投影機"] : []
            }
            return answers.values[field.key].map(Outcome.answer) ?? .empty
        } catch Refusal.invalid(let flaws) where flaws.map(\.field) == [AnswerReader.name(field.key)] {
            return .refused(flaws[0].reason.key)
        } catch {
            return .refused("\(error)")
        }
    }
}
