import Basics

/// Problems as one JSON object on one line, for programs.
enum ErrorObject {
  /// `{"version":1,"error":{…first…},"errors":[…all…],"total":n}`; facts that are absent are left out.
  static func text(_ problems: [Problem], total: Int, warnings: [String] = []) -> String {
    let told = problems.prefix(ProblemText.most).map(object)
    var members = [JSONText.member("version", "1")]
    if let first = told.first { members.append(JSONText.member("error", first)) }
    if total > 1 {
      members.append(JSONText.member("errors", JSONText.array(told)))
      members.append(JSONText.member("total", String(total)))
    }
    if !warnings.isEmpty {
      members.append(JSONText.member("warnings", JSONText.array(warnings.map(JSONText.string))))
    }
    return JSONText.object(members) + "\n"
  }

  private static func object(_ problem: Problem) -> String {
    var members = [
      JSONText.member("code", JSONText.string(problem.code)),
      JSONText.member("message", JSONText.string(ProblemText.message(problem))),
    ]
    func add(_ name: String, _ value: String?) {
      if let value { members.append(JSONText.member(name, value)) }
    }
    add("file", problem.place.file.map(JSONText.string))
    add("line", problem.place.line.map { String($0) })
    add("column", problem.place.column.map { String($0) })
    add("path", problem.place.path.map(JSONText.string))
    add("hint", problem.hint.map(JSONText.string))
    return JSONText.object(members)
  }
}
