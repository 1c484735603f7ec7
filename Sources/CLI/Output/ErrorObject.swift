import Basics
import JSON

/// Problems as one JSON object on one line, for programs.
///
/// `{"version":1,"error":{…first…},"errors":[…all…],"total":n}`; facts that are absent are left
/// out, and so is the list when there is only one.
enum ErrorObject {
  static func text(_ problems: [Problem], total: Int, warnings: [String] = []) -> String {
    let told = problems.prefix(ProblemText.most)
    return JSONWriter.document { writer in
      if let first = told.first {
        writer.object("error") { members(of: first, to: &$0) }
      }
      if total > 1 {
        writer.objects("errors", told) { members(of: $1, to: &$0) }
        writer.member("total", total)
      }
      if !warnings.isEmpty { writer.texts("warnings", warnings) }
    }
  }

  private static func members(of problem: Problem, to writer: inout JSONWriter) {
    writer.member("code", problem.code)
    writer.member("message", ProblemText.message(problem))
    writer.member("file", problem.place.file)
    writer.member("line", problem.place.line)
    writer.member("column", problem.place.column)
    writer.member("path", problem.place.path)
    writer.member("hint", problem.hint)
  }
}
