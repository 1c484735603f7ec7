/// Normalises the fields of rows; one serves one thread.
struct RowNormaliser {
  private var names = NameNormaliser()
  private var websites = DomainNormaliser()
  private var countries = CountryReader()

  /// Normalises the next row's name, and likewise its website and its country.
  mutating func append(name: Span<UInt8>, to rows: inout NormalisedRows) {
    names.append(name, to: &rows.names)
  }

  mutating func append(website: Span<UInt8>, to rows: inout NormalisedRows) {
    websites.append(website, to: &rows.websites)
  }

  mutating func append(country: Span<UInt8>, to rows: inout NormalisedRows) {
    rows.countries.append(countries.code(of: country).rawValue)
  }
}
