import CLI

/// The program: everything it does is in CLI.
@main
struct Tandem {
  static func main() {
    Launcher.main()
  }
}
