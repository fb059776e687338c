import Formats

/// What a topic of a type is started with.
struct NewForm {
    let version: TopicType.Version
    let definition: TypeDefinition
    let answers: Answers

    /// The state it begins in.
    var state: Workflow.State? { definition.workflow?.states.first }
    var label: TypeLabel { TypeLabel(definition, state: state?.key) }

    func dueOn(from now: Moment) -> String? { state?.dueOn(from: now) }
}

extension Workflow.State {
    /// The last day of its deadline where it is entered now.
    func dueOn(from now: Moment) -> String? {
        days.map { CivilDate(dayNumber: JapaneseCalendar.date(at: now.milliseconds).date.dayNumber + $0).iso }
    }
}
