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
}
