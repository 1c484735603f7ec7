/// What normalises the fields of rows; one serves one thread.
struct RowNormaliser {
  var names = NameNormaliser()
  var websites = DomainNormaliser()
  var countries = CountryReader()
}
