import Basics

/// Names by which one table of a program speaks of another.
extension ProgramChecks {
  mutating func references() {
    types()
    platforms()
  }

  private mutating func types() {
    var names: Set<String> = []
    for (index, type) in program.partnerTypes.enumerated() {
      for name in [type.id] + type.aliases where !names.insert(name).inserted {
        note(
          "partner_types[\(index)]", "two types go by the name '\(name)'",
          expected: "a name for each")
      }
    }
    for (index, record) in program.regulation.records.enumerated() {
      known([record.type]) { _ in "regulation.records[\(index)].type" }
    }
    for (index, band) in program.valueBands.enumerated() {
      known(band.first) { "value_bands[\(index)].first[\($0)]" }
      known(band.later) { "value_bands[\(index)].later[\($0)]" }
    }
    let opinions = program.secondOpinions
    for (key, list) in [
      ("monthly", opinions.monthly), ("shape", opinions.shape), ("selling", opinions.selling),
    ] {
      for (index, opinion) in list.enumerated() {
        known(opinion.types) { "second_opinions.\(key)[\(index)].types[\($0)]" }
      }
    }
    known(program.layering.needHeadcount) { "layering.need_headcount[\($0)]" }
    for (index, combination) in program.combinations.enumerated() {
      known(combination.types) { "combinations[\(index)].types[\($0)]" }
    }
  }

  private mutating func known(_ names: [String], at path: (Int) -> String) {
    check(names, among: program.partnerTypes.map(\.id), of: "partner_types", at: path)
  }

  private mutating func platforms() {
    let ids = program.platforms.platforms.map(\.id)
    for (index, stage) in program.platforms.stages.enumerated() {
      let path = "platforms.stages[\(index)]"
      check(stage.questions.map(\.yes), among: ids, of: "platforms.platforms") {
        "\(path).questions[\($0)].yes"
      }
      check([stage.otherwise].compactMap { $0 }, among: ids, of: "platforms.platforms") { _ in
        "\(path).otherwise"
      }
    }
  }

  private mutating func check(
    _ names: [String], among known: [String], of table: String, at path: (Int) -> String
  ) {
    for (index, name) in names.enumerated() where !known.contains(name) {
      note(
        path(index), "'\(name)' is not in '\(table)'", found: "\"\(name)\"",
        expected: "one of " + known.joined(separator: ", "),
        hint: Suggestion.nearest(to: name, among: known).map { "did you mean '\($0)'?" })
    }
  }
}
