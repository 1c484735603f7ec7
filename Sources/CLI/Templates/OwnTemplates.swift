import Basics
import Mustache
import Platform
import Reporting

/// Where a command finds the templates of its pages.
enum OwnTemplates {
  static let option = OptionSpec.value(
    "templates", .folder(),
    "Templates that stand in for those that ship (else ~/.config/tandem/templates)")

  /// The folder that was named, the user's own, and what ships.
  static func set(_ arguments: Arguments, _ context: Context) -> TemplateSet {
    TemplateSet(folders: folders(arguments, context)) { (path) throws(Problem) in
      do throws(Problem) {
        return try context.open(path).readAll(limit: TemplateSource.longest)
      } catch {
        guard error.code == "not_found" else { throw error }
        return nil
      }
    }
  }

  private static func folders(_ arguments: Arguments, _ context: Context) -> [String] {
    var folders = arguments.value(option).map { [$0] } ?? []
    if let settings = context.environment["XDG_CONFIG_HOME"], settings.hasPrefix("/") {
      folders.append(settings + "/tandem/templates")
    } else if let home = context.environment["HOME"], home.hasPrefix("/") {
      folders.append(home + "/.config/tandem/templates")
    }
    return folders
  }

  /// A template that ships, by its name.
  static func shipped(_ name: String) throws(Problem) -> TemplateShelf.Shipped {
    let all = TemplateSet.shipped
    if let found = all.first(where: { ByteOrder.same($0.name, name) }) { return found }
    let names = all.map(\.name)
    throw Problem(
      .usage, code: "unknown_template", "no template that ships is called '\(name)'",
      expected: "one of " + names.joined(separator: ", "),
      hint: Suggestion.nearest(to: name, among: names).map { "did you mean '\($0)'?" })
  }
}
