import CommissionCore
import Exact
import Money
import Program
import Testing

@testable import CLI

@Suite struct WhyRulesTests {
  private static let program = PartnerProgram.standard

  /// Steps of every advice, so that each kind of step is among them.
  static let reasons: [Reason] = {
    var mix = MixFacts()
    mix.annualValue = 15_000_000
    mix.motion = "field"
    mix.running = ["affiliate"]
    var other = MixFacts()
    other.motion = "enterprise"
    other.year = 2
    other.justifiesHeadcount = false
    var open = MixFacts()
    open.annualValue = 180_000
    open.year = 1
    var partner = PartnerAnswers()
    partner.flags = [.agreementSigned: true, .onboardingDone: true, .liveIntegration: false]
    partner.quarterVolume = 2
    var own = OwnFigures()
    own.values = ["attach_rate": .zero]
    own.partners = 3
    let margin = try? MarginCheck(price: 100, cost: .amount(1), share: .amount(2))
    let no = ["email_automation": false, "stripe_only": false]
    return [mix, other, open].flatMap { program.mixAdvice(for: $0).reasons }
      + [PartnerAnswers(), partner].flatMap { program.tierAdvice(for: $0).reasons }
      + [[:], ["email_automation": true], no].flatMap {
        program.platforms.advice(revenue: 1_000_000, answers: $0).reasons
      } + program.figures.advice(for: own).reasons + (margin?.reasons ?? [])
  }()

  @Test("each step has a sentence of its own, with all that it speaks of", arguments: reasons)
  func sentence(_ reason: Reason) {
    let sentence = WhyRules.sentence(reason, .usDollar)
    #expect(sentence != reason.description)
    #expect(!sentence.contains("  ") && !sentence.hasSuffix(" ") && !sentence.hasPrefix(" "))
  }

  @Test("a step of an unknown kind is shown as it stands")
  func unknown() {
    let reason = Reason("R-99", "surprise", [.init("days", .count(3))])
    #expect(WhyRules.sentence(reason, .usDollar) == "R-99 surprise: days 3")
  }

  @Test("every place of a type has words", arguments: TypeAdvice.Place.allCases)
  func places(_ place: TypeAdvice.Place) {
    #expect(TypeWords.place(place.rawValue) != place.rawValue)
    #expect(TypeWords.place("somewhere") == "somewhere")
  }
}
