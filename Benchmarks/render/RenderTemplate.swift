import Basics
import Glibc
import JSON
import Mustache
import Platform

/// Reads and renders a template again and again, and tells how long each round took.
///
/// `render-template TEMPLATE DATA OUT ROUNDS` writes what came out to OUT, which others can compare,
/// and prints `wall_ms cpu_ms` for each round: reading the template and filling it, in HTML. The
/// files are read before, as the peers have their data before.
@main
struct RenderTemplate {
  static func main() throws {
    let words = CommandLine.arguments
    guard words.count == 5, let rounds = Int(words[4]), rounds > 0 else {
      throw Problem(.usage, code: "usage", "usage: render-template TEMPLATE DATA OUT ROUNDS")
    }
    let text = try InputFile.open(words[1]).readAll()
    let data = try JSONDocument(try InputFile.open(words[2]).readAll()).value
    let options = RenderOptions(target: .html)
    print("check")
    var bytes: [UInt8] = []
    for _ in 0..<rounds {
      let (wall, cpu) = (now(CLOCK_MONOTONIC), now(CLOCK_PROCESS_CPUTIME_ID))
      bytes = try Template(text, file: words[1]).render(data, options).bytes
      print(now(CLOCK_MONOTONIC) - wall, now(CLOCK_PROCESS_CPUTIME_ID) - cpu)
    }
    guard let file = fopen(words[3], "wb") else {
      throw Problem(.io, code: "io", "can't write \(words[3])")
    }
    defer { fclose(file) }
    fwrite(bytes, 1, bytes.count, file)
  }

  private static func now(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
  }
}
