/// The legal forms of many countries, as they are written in company names.
///
/// Words are folded (lower case, no accents), and single letters are joined as the lexer joins
/// them: "S.p.A." and "S p A" both are `spa`. To add a form, add it to the line of its class.
enum LegalFormWords {
  /// Forms cut from the end of a name, `class: form, form`.
  static let forms = """
    ab: a b, ab, ab publ, aktiebolag, aktiebolaget, hb, kb, publ
    ag: a g, ag, akt ges, aktienges, aktiengesellschaft
    as: a o, a s, akciova spolecnost, akciova spolocnost, aksjeselskap, aktieselskab
    as: aktieselskabet, aktieselskap, allmennaksjeselskap, anonim ort, anonim ortakligi
    as: anonim sirket, anonim sirketi, ao, as, as ticaret, asa, sirketi, tas
    co: cia, cie, co, co inc, comp, compagnia, compagnie, companhia, compania, company, compy
    co: coy
    corp: cor, corp, corpn, corporate, corporation
    inc: inc, inc co, incorp, incorporated, incorporation
    jsc: a d, ad, adsitz, aj, ao pao, bsc, cjsc, d d, dd, ehf, hf, joint stock, joint stock co
    jsc: joint stock company, jsc, jsc ltd, kpsc, ksc, kscc, kscp
    jsc: nyilvanosan mukodo reszvenytarsasag, nyrt, oao, ojsc, open joint stock company, p s c
    jsc: pao, pjsc, psc, public joint stock company, qpsc, qsc, reszvenytarsasag, rt, sjsc
    jsc: spolka akcyjna, zao, zrt
    kg: co kg, eg, ek, ekfr, ev, gbr, gmbh co, gmbh co kg, kg, kommanditgesellschaft, ohg
    kgaa: ag co kgaa, gmbh co kgaa, kg a a, kgaa, kommanditgesellschaft auf aktien, s c a, sca
    kgaa: se co kgaa
    kk: k k, kabushiki gaisha, kabushiki kaisha, kk
    llc: aps, as aps, b v, besloten vennootschap, bv, bvba, cv, d o o, dmcc, doo, eood, eurl
    llc: fzc, fzco, fze, g m b h, gesellschaft mit beschrankter haftung, ggmbh, gk, gmbh
    llc: godo kaisha, kft, l l c, lc, lda, limited liability partnership, limited partnership
    llc: llc, lllp, llp, lp, mbh, nv bv, ood, ooo, ou, oy, s a r l, s de rl
    llc: s de rl de cv, s l, s r l, s r o, sarl, sia, sl, slu
    llc: sociedad de responsabilidad limitada, sociedad limitada
    llc: societa a responsabilita limitata, societe a responsabilite limitee, sp z o o, sp zoo
    llc: spol sro, spolka z ograniczona odpowiedzialnoscia, sprl, srl, srls, sro, too, tov, uab
    llc: ug, unipessoal, wll, yk, yugen kaisha, zoo
    ltd: berhad, bhd, co ltd, company limited, hk ltd, limit, limitada, limite, limited
    ltd: limited company, limited liability company, limited sirketi, limitee, limted, ltd
    ltd: ltd co, ltd sirketi, ltd sti, ltda, lte, lted, ltee, private limited, proprietary, pte
    ltd: pte ltd, pty, pty ltd, pvt, pvt ltd, sdn, sdn bhd
    nv: n v, naamloze vennootschap, nv
    oyj: abp, julkinen osakeyhtio, osakeyhtio, oyj, oyj abp
    pbc: pbc, public benefit corp, public benefit corporation
    pcl: pcl, public co ltd, public company limited, public company ltd
    plc: ccc, plc, public limited, public limited company, public ltd co
    sa: nv sa, s a, s a a, s a b de c v, s a de c v, s a e, s a s, s a u, sa, sa de cv, sa nv
    sa: sa sicav, saa, sab, sab de cv, sac, saca, saci, sacif, sacifia, sadf, sae, saoc, saog
    sa: sapi, sapi de cv, sas, sasu, sau, sce, scpa, scs, sgps, sgps sa, sicaf, sicav, snc
    sa: soc an, sociedad anonima, sociedade anonima, societa anonima, societe anonyme
    sa: societe par actions simplifiee
    se: se, societas, societas europaea
    spa: s p a, soc per az, societa per azioni, spa, spa societa benefit
    tbk: persero, persero tbk, pt tbk, tbk
    """

  /// Forms cut from the front of a name; `-` is cut without being a form.
  static let prefixes = """
    -: firma, the
    ab: ab, aktiebolag, aktiebolaget
    as: as
    jsc: ad, ao, cjsc, joint stock co, joint stock company, jsc, oao, ojsc, pao, pjsc
    jsc: public joint stock company, spolka akcyjna, zao
    kk: kk
    llc: cv, ooo, oy, sia, uab
    nv: nv
    sa: sa, sas, societe anonyme
    tbk: pt
    """

  /// Single words so plain that they are cut wherever they stand after the first word.
  static let anywhere = """
    ag aktiengesellschaft aps asa bhd co company corp corporation doo gmbh inc incorporated
    jsc kft kgaa limited llc llp ltd nyrt ojsc oyj pcl pjsc plc pte pty publ pvt sarl sdn sgps
    spa srl tbk zrt
    """

  /// Forms in local scripts, taken out wherever they stand, in this order.
  static let local = """
    (株)
    (주)
    ㈜
    ㈱
    合同会社
    有限会社
    有限公司
    有限責任公司
    有限责任公司
    株式会社
    股份公司
    股份有限公司
    集团
    주식회사
    """
}
