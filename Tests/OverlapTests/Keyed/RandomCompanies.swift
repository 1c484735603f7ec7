import TestSupport

/// Made-up companies of few words, so that much is alike.
struct RandomCompanies {
  let rows: [[String]]

  init(seed: UInt64, count: Int) {
    var random = SplitMix64(seed: seed)
    rows = (0..<count).map { _ in Self.row(&random) }
  }

  private static let words = [
    "acme", "acne", "Nordic", "Norddeutsche", "Interactive", "Inter", "Active", "Labs",
    "Laboratories", "Lab", "Bank", "BNK", "Müller", "Mueller", "Sys", "Systems", "Systemz", "IA",
    "NB", "of", "the", "II", "2", "Holding", "(UK)", "Intl", "International", "Phrmctcls",
    "Pharmaceuticals", "Auto", "Автомат", "東京", "𐐀𐐁",
  ]
  private static let sites = [
    "", "", "", "acme.com", "acme.de", "nordic.se", "labs.io", "inter.com, active.com",
    "muller.de", "facebook.com/acme", "xn--mller-kva.de",
  ]

  private static func row(_ random: inout SplitMix64) -> [String] {
    var name = (0..<random.int(1...5)).map { _ in random.pick(words) }.joined(separator: " ")
    name += random.pick(["", "", " Inc", " GmbH", " AG"])
    if random.oneIn(15) { name += " (formerly \(random.pick(words)) \(random.pick(words)))" }
    if random.oneIn(25) { name = "-" }
    return [name, random.pick(sites), random.pick(["", "DE", "US"])]
  }
}
