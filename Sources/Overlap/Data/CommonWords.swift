/// How common words are in company names in general.
enum CommonWords {
  /// `names per thousand that hold the word: words`, in three steps.
  ///
  /// For short lists, whose own counts say little.
  static let shares = """
    30: company group international limited technologies
    12: acquisition american bancorp bank bio capital chemical china communications development
    12: digital electric electronics energy entertainment estate financial first food fund
    12: general global gold health holding income industries infrastructure investment
    12: management materials media medical mining motors national partners pharmaceuticals power
    12: properties real resources services software solutions steel systems therapeutics trust
    12: united
    4: advanced advertising advisors aerospace airlines alpha america apparel applied asia
    4: atlantic australia automotive bear beijing beta beverage biosciences biotech
    4: biotechnology black blue brands bridge building canada care central cinema city cloud
    4: commerce commercial computer consolidated construction consulting consumer copper
    4: creative credit crystal data defense delta design diagnostics diamond distribution
    4: diversified dynamic dynamics eagle east eastern education elite engineering enterprises
    4: environmental equipment euro europe exchange exploration fashion film foods forest games
    4: gaming gas genomics golden green growth guangdong healthcare hill home hong hospital
    4: hospitality hotels immobilien india information innovation innovations instruments
    4: insurance inter interactive internet island japan jiangsu kong korea laboratories labs
    4: lake land learning leisure life lion lithium logistics london machinery macro marine
    4: market marketing markets max mega metals micro minerals mobile mountain music mutual nano
    4: neo network new news north northern nova ocean oil omega oncology one online
    4: opportunities opportunity optical pacific packaging paper park petroleum phoenix
    4: photonics pictures plastics plus point precision premier press prime pro products
    4: property publishing realty red renewable research resorts restaurants retail river rock
    4: royal savings science sciences sea securities security semiconductor shanghai shenzhen
    4: shipping sigma silver sky smart solar south southern sports standard star states stone
    4: stores strategic studio studios sun super supply taiwan telecommunications textile
    4: theatre three tiger trade trading trans transportation travel two ultra universal
    4: university uranium valley value ventures vision water web west western white wholesale
    4: wind wolf works world worldwide york zhejiang
    """
}
