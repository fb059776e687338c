extension SpaceTemplate {
    /// Everything that does not fit together between its parts; what is wrong inside a type says that type.
    var flaws: [DefinitionFlaw] {
        TypeDefinition.repeated(types.map(\.key), at: "types")
            + channels.enumerated().flatMap { index, channel in
                let flaws = channel.flaws(among: types) + channel.flaws(after: channels[..<index])
                return flaws.map { $0.under("channels[\(index)]") }
            }
    }
}

extension TemplateChannel {
    /// Names that look the same are one name, as they are for people who make channels.
    fileprivate func flaws(after others: some Sequence<TemplateChannel>) -> [DefinitionFlaw] {
        guard !name.isEmpty, others.contains(where: { LookAlike.isSame($0.name, name) }) else { return [] }
        return [DefinitionFlaw("name", Refusal.Reason("type.flaw.channel-twice", ["name": name]))]
    }

    fileprivate func flaws(among definitions: [TypeDefinition]) -> [DefinitionFlaw] {
        var seen: Set<String> = []
        var flaws = types.enumerated().compactMap { index, key -> DefinitionFlaw? in
            let (path, name) = ("types[\(index)]", ["key": String(key.prefix(40))])
            guard definitions.contains(where: { $0.key == key }) else {
                return DefinitionFlaw(path, Refusal.Reason("type.flaw.no-type", name))
            }
            return seen.insert(key).inserted ? nil : DefinitionFlaw(path, Refusal.Reason("type.flaw.key-twice", name))
        }
        let views = TypeView.Kind.opening(definitions.filter { types.contains($0.key) })
        if opensWith != nil, types.isEmpty { flaws.append(DefinitionFlaw("opens_with", "type.flaw.opens-without-types")) }
        if let opensWith, !types.isEmpty, !views.contains(opensWith) {
            flaws.append(DefinitionFlaw("opens_with", Refusal.Reason("type.flaw.no-view", ["view": opensWith.rawValue])))
        }
        return flaws
    }
}
