import Core

/// Reads the forms with which a type is changed.
enum TypeForms {
    /// A text in both languages: `name` and `name-en`.
    static func words(_ form: Form, _ name: String, limit: Int) throws(Refusal) -> LocalizedText {
        LocalizedText(try TextRules.line(form[name], field: name, limit: limit), try english(form, name, limit))
    }

    static func optionalWords(_ form: Form, _ name: String, limit: Int) throws(Refusal) -> LocalizedText? {
        let ja = try TextRules.line(form[name], field: name, limit: limit, required: false)
        return ja.isEmpty ? nil : LocalizedText(ja, try english(form, name, limit))
    }

    private static func english(_ form: Form, _ name: String, _ limit: Int) throws(Refusal) -> String? {
        let en = try TextRules.line(form["\(name)-en"], field: "\(name)-en", limit: limit, required: false)
        return en.isEmpty ? nil : en
    }

    static func letter(_ form: Form) throws(Refusal) -> LocalizedText {
        let letter = try words(form, "letter", limit: 4)
        guard letter.ja.count == 1 else { throw .invalid("letter", "type.flaw.letter") }
        guard letter.en?.count ?? 1 == 1 else { throw .invalid("letter-en", "type.flaw.letter") }
        return letter
    }

    private static func number(_ form: Form, _ name: String, in bounds: ClosedRange<Int>) throws(Refusal) -> Int? {
        if form[name].allSatisfy(\.isWhitespace) { return nil }
        guard let number = form.number(name, in: bounds) else { throw .invalid(name, "type.answer.no-number") }
        return number
    }

    static func head(_ form: Form) throws(Refusal) -> @Sendable (inout TypeDefinition) throws(Refusal) -> Void {
        var flaws = FlawList()
        let name = try flaws.check(try words(form, "name", limit: 40))
        let letter = try flaws.check(try letter(form))
        let start = try flaws.check(try form.word("start", Starters.self))
        let button = try flaws.check(try optionalWords(form, "button", limit: 30))
        let empty = try flaws.check(try optionalWords(form, "empty", limit: 200))
        let help = try flaws.check(try optionalWords(form, "help", limit: 400))
        let all = try flaws.passing(name, letter, start, button, empty, help)
        return { definition throws(Refusal) in
            (definition.name, definition.letter, definition.start) = (all.0, all.1, all.2)
            definition.words = TypeWords(button: all.3, empty: all.4, help: all.5)
        }
    }

    static func field(_ form: Form, key: String) throws(Refusal) -> TypeField {
        var flaws = FlawList()
        let name = try flaws.check(try words(form, "name", limit: 80))
        let kind = try flaws.check(try form.word("kind", TypeField.Kind.self))
        let help = try flaws.check(try optionalWords(form, "help", limit: 300))
        let unit = try flaws.check(try optionalWords(form, "unit", limit: 20))
        let limit = try flaws.check(try number(form, "limit", in: 1...4_000))
        let bounds = -TypeField.farthest...TypeField.farthest
        let least = try flaws.check(try number(form, "min", in: bounds))
        let most = try flaws.check(try number(form, "max", in: bounds))
        let decimals = try flaws.check(try number(form, "decimals", in: 0...3))
        let choices = try flaws.check(try ChoiceLines.read(form["choices"]))
        let all = try flaws.passing(name, kind, help, unit, limit, least, most, decimals, choices)
        let (isText, isNumber) = (all.1 == .text || all.1 == .longText, all.1 == .number)
        return TypeField(
            key: key,
            name: all.0,
            kind: all.1,
            required: form["required"] == "yes",
            help: all.2,
            limit: isText ? all.4 : nil,
            min: isNumber ? all.5 : nil,
            max: isNumber ? all.6 : nil,
            decimals: isNumber ? all.7 : nil,
            unit: isNumber ? all.3 : nil,
            choices: all.1 == .choice || all.1 == .choices ? all.8 : []
        )
    }

    static func state(_ form: Form, key: String) throws(Refusal) -> Workflow.State {
        var flaws = FlawList()
        let name = try flaws.check(try words(form, "name", limit: 40))
        let code = try flaws.check(try form.word("code", StateCode.self))
        let days = try flaws.check(try number(form, "days", in: 1...3_650))
        let all = try flaws.passing(name, code, days)
        return Workflow.State(key: key, code: all.1, name: all.0, days: all.2)
    }

    static func transition(_ form: Form, in definition: TypeDefinition) throws(Refusal) -> Workflow.Transition {
        let states = definition.workflow?.states ?? []
        let from = states.map(\.key).filter { form["from.\($0)"] == "yes" }
        var flaws = FlawList()
        if from.isEmpty { flaws.add("from", "field.choose") }
        if !states.contains(where: { $0.key == form["to"] }) { flaws.add("to", "field.choose") }
        let who = Workflow.Actor.allCases.filter { form["who.\($0.rawValue)"] == "yes" }
        if who.isEmpty { flaws.add("who", "type.flaw.nobody") }
        try flaws.refuse()
        return Workflow.Transition(
            from: from,
            to: form["to"],
            who: who,
            reason: form["reason"] == "yes",
            needs: definition.fields.map(\.key).filter { form["needs.\($0)"] == "yes" },
            tell: Workflow.Told.allCases.filter { form["tell.\($0.rawValue)"] == "yes" }
        )
    }

    static func views(_ form: Form, _ definition: inout TypeDefinition) {
        let columns = definition.fields.map(\.key).filter { form["column.\($0)"] == "yes" }
        definition.views = TypeView.Kind.allCases.filter { form["view.\($0.rawValue)"] == "yes" }.map { kind in
            guard kind == .table else { return TypeView(kind) }
            let order = definition.field(form["order"]) == nil ? nil : form["order"]
            return TypeView(.table, columns: columns, order: order, descending: form["direction"] == "down")
        }
    }
}
