/// What stands below a host that many companies share: somebody's label or folder.
struct SharedPage {
  /// Where the handle stands.
  enum Handle: Equatable {
    case none
    /// In the host.
    case label(Range<Int>)
    /// In the path.
    case folder(Range<Int>)
  }

  /// The page, user or customer that is meant.
  let handle: Handle

  /// Whether anything stands below the host.
  var isBelow: Bool { handle != .none }

  private static let longestFolder = 255
  private static let folders = Words(SharedHosts.pageFolders)
  private static let labels = Words(SharedHosts.plainLabels)

  /// Looks below a shared host: before its labels, and into its path.
  init(host: Span<UInt8>, _ finding: HostTable.Finding, path: Span<UInt8>) {
    let label = Self.lastLabel(of: host, before: finding.sharedStart)
    let folder = Self.firstFolder(path)
    handle =
      switch (label, folder) {
      case (let label?, nil): .label(label)
      case (let label?, _) where finding.shared == .builder: .label(label)
      case (_, let folder?): .folder(folder)
      case (nil, nil): .none
      }
  }

  /// The last of the first labels that is somebody's; the others begin at a place.
  private static func lastLabel(of host: Span<UInt8>, before others: Int) -> Range<Int>? {
    var start = others
    while start > 0 {
      let end = start - 1
      start = HostLabels.start(of: host, before: end)
      if !labels.contains(host.extracting(start..<end)) { return start..<end }
    }
    return nil
  }

  /// The first folder that is somebody's.
  private static func firstFolder(_ path: Span<UInt8>) -> Range<Int>? {
    var start = 0
    while start < path.count {
      var end = start
      while end < path.count, path[end] != UInt8(ascii: "/") { end += 1 }
      if end > start, !folders.contains(path.extracting(start..<end)) {
        return start..<min(end, start + longestFolder)
      }
      start = end + 1
    }
    return nil
  }

  /// A few words to look up.
  private struct Words {
    private var table = KeyTable()

    init(_ text: String) {
      for word in TableText.words(text) { _ = table.insert(Array(word.utf8).span) }
    }

    func contains(_ word: Span<UInt8>) -> Bool {
      table.find(word) != nil
    }
  }
}
