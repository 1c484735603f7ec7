import CBuild
import CLI

/// The program: everything it does is in CLI; only here is known what it is built of.
@main
struct Tandem {
  static func main() {
    Launcher.main(commit: String(cString: tandem_build_commit()))
  }
}
