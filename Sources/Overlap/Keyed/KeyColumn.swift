/// What a row tells when it is normalised by itself, for engines that lay lists side by side.
package enum KeyColumn: String, CaseIterable, Sendable {
  /// Its own registrable domains, with blanks between.
  case domain = "tandem_domain"
  /// What stands in front of their public suffixes, likewise.
  case label = "tandem_label"
  /// Why there is no domain.
  case domainReason = "tandem_domain_reason"
  /// The significant words of the name, written together.
  case name = "tandem_name_key"
  /// The same of a former name that the name mentions.
  case formerName = "tandem_former_key"
  /// Why the name is no key.
  case nameReason = "tandem_name_reason"
  /// The name's words as they are compared; a hyphen before small ones, ` | ` before those of a
  /// former name.
  case words = "tandem_words"
  /// Other spellings of these words, of which it counts how common they are.
  case spellings = "tandem_spellings"
  /// The country's two letters.
  case country = "tandem_country"
  /// Why there is no country.
  case countryReason = "tandem_country_reason"
  /// The keys of its blocks, but those of its rarest words, which only both lists can tell.
  case blocks = "tandem_blocks"
  /// A hash of all that is compared, as a whole number of 64 bits.
  case content = "tandem_content"

  /// How many columns there are.
  static var count: Int { allCases.count }
}
