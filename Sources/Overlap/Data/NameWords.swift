/// Small words, and what exchanges and lists append to names.
enum NameWords {
  /// Words that carry no meaning of their own in several languages.
  static let small = """
    al am and at auf da das de del della delle dello dem den der des di die do dos du e el en
    et for fur gli i il im in la las le les lo los och of og on para per pour the und van vd
    ve von voor y zu zum zur
    """

  /// Share classes and other security words, cut from the end of a name again and again.
  static let tails = """
    act adr adrs ads bearer cdi cdr cert certificaten certs cl class common conv cva
    depositary fgn gdr gdrs inh inhaber kl konv na nam namen namens namensaktien nams nom
    nonvtg nouv nvdr nvtg ny o on ord ordinary pfd pn pref preference preferred receipt
    receipts reg registered registry regs representing rg rights rts ser series share shares
    shs sp spons sponsored st stammaktien stock sub subv units unsp unsponsored vorzugsaktien
    voting vtg vz vzo warrant warrants
    """

  /// Letters that name a share class after "class", "cl", "ser", "series" or "kl".
  static let classLetters = """
    a b c d e f g h j k l m n p q r s t u v x y z
    """

  /// The numerals from 1 on.
  static let romanNumerals = """
    i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx
    """

  /// What people write where a website is not known.
  static let placeholders = """
    - -- . 0 ? aucun http https kein keine leer missing n/a na nil ninguno no none none.
    nospecified not null pending tba tbd test todo unbekannt unknown vacio www x xx xxx
    """

  /// What stands before a former or trading name; a longer one before those that it begins with.
  static let formerNotes = """
    formerly known as, formerly, previously, fka, f/k/a, ex-, vormals, anciennement, antes
    d/b/a, dba, trading as, t/a, doing business as
    """

  /// What a note in brackets begins with that tells where a share is traded; `*` stands for any
  /// end of the word.
  static let exchanges = """
    amex asx bse etr euronext fse hkex isin jse lse nasdaq nse nyse otc* sehk sgx ticker tsx*
    wkn xetra
    """

  /// What the filings of a stock exchange commission append between slashes, beside the two
  /// letters of a state.
  static let filingMarks = """
    adr ads can del new old
    """

  /// Currencies of nominal values, as German exchanges write them: "LINDE PLC EO 0,001".
  static let nominalCodes = """
    ad ar bp cd dk dl dm eo hd kr lp ls mp nd nk pw rc rp sd sf sk tn ts yc zy
    """

  /// The currencies among them that also stand before whole numbers: "DL 1".
  static let wholeNominalCodes = """
    dk dl eo hd ls nk sf sk yc
    """
}
