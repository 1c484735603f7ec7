import Platform

/// The reports that the demo's commands wrote.
enum DemoReports {
  /// Their folder, from the folder of the demo.
  static let folder = "reports"

  /// Their paths in the working folder, the page that leads to all others first.
  static var paths: [String] {
    let index = "index.html"
    let pages = Folder(folder).names.filter { $0.hasSuffix(".html") && $0 != index }
    return ([index] + pages).map { "\(folder)/\($0)" }
      + Folder("\(folder)/reviews").names.map { "\(folder)/reviews/\($0)" }
  }
}
