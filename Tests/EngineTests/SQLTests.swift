import SQLCore
import Testing

@Suite("SQL")
struct SQLTests {
    @Test("without values is the text of its literal")
    func plain() {
        let sql: SQL = "SELECT 1"
        #expect(sql.text == "SELECT 1")
        #expect(sql.values.isEmpty)
    }

    @Test("binds what is interpolated and numbers the places")
    func values() {
        let sql: SQL = "SELECT \(1) WHERE a = \("b") AND c = \(nil as Int?)\(true)"
        #expect(sql.text == "SELECT $1 WHERE a = $2 AND c = $3$4")
        #expect(sql.values == [.integer(1), .text("b"), .null, .integer(1)])
    }

    @Test("renumbers the places of its parts")
    func parts() {
        let condition: SQL = "a = \(1) AND b = \(2)"
        let sql: SQL = "SELECT \(0) WHERE \(condition) OR (\(condition)) LIMIT \(9)"
        #expect(sql.text == "SELECT $1 WHERE a = $2 AND b = $3 OR (a = $4 AND b = $5) LIMIT $6")
        #expect(sql.values == [0, 1, 2, 1, 2, 9].map { .integer($0) })
    }

    @Test("takes parts in parts, and empty ones")
    func nested() {
        let inner: SQL = "\("x")"
        let outer: SQL = "(\(inner), \("y"))"
        let nothing: SQL = ""
        let sql: SQL = "\(nothing)VALUES \(outer)\(nothing)"
        #expect(sql.text == "VALUES ($1, $2)")
        #expect(sql.values == [.text("x"), .text("y")])
    }

    @Test("writes lists as places in brackets")
    func lists() {
        let some: SQL = "a IN \(list: [1, 2, 3]) AND b = \(4)"
        let none: SQL = "a IN \(list: [Int]()) AND b = \(4)"
        #expect(some.text == "a IN ($1, $2, $3) AND b = $4")
        #expect(none.text == "a IN (NULL) AND b = $1")
    }
}
