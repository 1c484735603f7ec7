import Testing

@testable import Workspace

@Suite("Kinds of records")
struct RecordDefinitionTests {
  @Test("Names of kinds, of their fields and of numbered ids are each there once")
  func names() {
    let all = RecordDefinition.all
    #expect(Set(all.map(\.name)).count == all.count)
    #expect(Set(all.map(\.plural)).count == all.count)
    let letters = all.compactMap { definition -> String? in
      if case .numbered(let letter) = definition.naming { letter } else { nil }
    }
    #expect(Set(letters).count == letters.count)
    for definition in all {
      let fields = definition.allFields.map(\.name)
      #expect(Set(fields).count == fields.count, "\(definition.name)")
    }
  }

  @Test("What a field refers to, and what must differ, is there")
  func references() {
    for definition in RecordDefinition.all {
      for field in definition.allFields {
        guard case .reference(let kind) = field.kind else { continue }
        #expect(RecordDefinition.named(kind) != nil, "\(definition.name).\(field.name)")
      }
      for name in definition.unique {
        #expect(definition.field(name) != nil, "\(definition.name).\(name)")
      }
    }
  }

  @Test("No option of a field has the name of an option that commands have anyway")
  func options() {
    let taken: Set = [
      "id", "clear", "workspace", "by", "dry-run", "format", "json", "color", "quiet", "verbose",
      "now", "help", "history", "wide", "columns", "sort", "limit",
    ]
    for definition in RecordDefinition.all {
      let own = definition.allFields.map(\.option).filter(taken.contains)
      #expect(own.isEmpty, "\(definition.name)")
    }
  }
}
