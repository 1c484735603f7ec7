import Basics
import JSON
import Platform
import Settlement
import Workspace

/// `tandem payout list`: all payouts, or some.
struct PayoutListCommand: Command {
  static let state = OptionSpec.value(
    "state", .choice(Payout.State.allCases.map(\.rawValue)), "Only those that have come so far")

  static var spec: CommandSpec {
    CommandSpec(
      "list", "List payouts and how far they have come",
      options: [PayoutRunCommand.partner, state] + ListOptions.all + WorkspaceOptions.reading,
      formats: Listing.formats,
      examples: [
        .init("tandem payout list", "All of them"),
        .init("tandem payout list --state approved --format csv", "What is to be paid"),
      ])
  }

  private let arguments: Arguments

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let book = RecordBook(try context.workspace(arguments).connection)
    let partner = try arguments.value(PayoutRunCommand.partner)
      .map { (name) throws(Problem) in try book.named(name, .partner).id }
    let state = arguments.value(Self.state)
    let records = try book.all(.payout).filter { record in
      (partner.map { ByteOrder.same($0, record.text("partner") ?? "") } ?? true)
        && (state.map { $0 == record.text("state") } ?? true)
    }
    try RecordTableView.listing(.payout, records).write(arguments, context)
    return .done
  }
}

/// `tandem payout show`: a payout with the lines that it pays.
struct PayoutShowCommand: Command {
  static let payout = ArgumentSpec(.record("payout"), "Its id, or its partner where that has one")

  static var spec: CommandSpec {
    CommandSpec(
      "show", "Show a payout with the lines that it pays",
      arguments: [payout], options: WorkspaceOptions.reading,
      examples: [.init("tandem payout show dune", "Each posting of it")])
  }

  private let arguments: Arguments
  private let name: String

  init(_ arguments: Arguments) throws(Problem) {
    self.arguments = arguments
    name = try arguments.required(Self.payout)
  }

  func run(_ context: Context) throws(Problem) -> ExitStatus {
    let connection = try context.workspace(arguments).connection
    let record = try RecordBook(connection).named(name, .payout)
    let payout = try KeptPayout(record)
    let desk = try PayoutDesk(in: connection, context)
    var lines = Listing(
      "lines",
      [
        .init("posting", .right), .init("day"), .init("kind"), .init("deal"), .init("customer"),
        .init("amount", .right),
      ], none: "no lines")
    for number in payout.entries {
      let place = Int(number - 1)
      guard desk.books.postings.indices.contains(place) else { continue }
      let posting = desk.books.postings[place]
      func name(_ id: NameID) -> JSONValue {
        id.isSome ? .string(desk.books.names[id].text) : .null
      }
      lines.rows.append([
        .integer(number), .string(posting.day.text), .string(posting.kind.name),
        name(posting.deal), name(posting.customer),
        .string(MoneyText.of(posting.minor, posting.currency)),
      ])
    }
    guard context.format != .json else {
      try context.output.write(
        JSONWriter.document { writer in
          writer.key("payout")
          writer.value(
            .object(
              JSONObject([.init(key: "id", value: .string(record.id))] + record.value.members)
                ?? .empty))
          lines.member(of: &writer)
        })
      return .done
    }
    var text = "payout \(record.id)\n"
    for member in record.value.members where member.key != "entries" {
      text += "  \(member.key): \(TerminalText.visible(Listing.words(member.value)))\n"
    }
    try context.output.write(text + lines.text(Style(context.terminal)))
    return .done
  }
}
