/// Abbreviations and foreign or inflected twins of the words that company names are made of.
///
/// A line is `word: abbreviations`. Words are folded: lower case, no accents.
enum Abbreviations {
  /// Abbreviations that mean one word only: a name's word is replaced by it.
  static let plain = """
    acquisition: acqs acqu acquis
    advisors: advisers advs
    aerospace: aero aerosp
    agricultural: agricult
    agriculture: agri agric
    airlines: airl airlns
    airways: airwys
    aluminum: alu alum aluminium
    america: amers
    american: amer americ amern
    associates: assocs
    association: asn assn assoc
    australia: aust austr australasia
    automotive: automot automotiv
    bancorp: bancorporation bancrp bncp bncrp
    bancshares: bancshs bankshares bcsh
    bank: banc banka bankasi bca bco bk bnk bqe
    banking: bkg bking
    beverage: beverages bevs
    biosciences: biosci bioscience
    biosolutions: biosolns
    biotherapeutics: biother biotherap
    brasil: brasileiro
    brothers: bro bros
    canada: canad
    center: centers centre centres cntr ctr
    central: centr centrale centrl cntrl ctrl
    chemical: chem chemic chemicals chemie chems chimica quimica
    commerce: cmrc
    commercial: commerc comml
    communications: comctns commns comms commun communication comunic comunicacion
    communications: comunicaciones
    company: compan cpy
    computer: comptr compu
    consolidated: consol consold
    construcciones: construc
    construction: const constr constrs construccion construct constructions
    corporation: corpor
    county: cnty
    credit: credito kredit
    defense: defence
    department: dept
    deutschland: deut dt
    development: devel develop developments devt dvlpmt dvpt
    diagnostics: diagn diagnost diagnostic
    digital: digit
    distribution: distr distrib distribuidora
    distributors: distrs
    diversified: divers
    eastern: eastn
    education: educ
    electric: elect electr electrica electrical electrique elektrik eletrica elettrica
    electronics: elecs electron electronic elektronik elektroniks
    energy: energ energi energia energie enerji enrg enrgy nrg
    engineering: engg engin engineer engineers engr engrg
    enterprises: enterpr enterprise entpr entps entrpr
    entertainment: entertain entertainm entertnmt entmt
    environment: envmt
    environmental: envir environ environm
    equipment: eqp eqpt equip equipt
    europe: eur europ europea europeenne
    exchange: exch xch
    exploration: expl explo explor
    express: expr
    federal: fedl
    financial: fina financ financials financiera financiere finanziaria fincl finl
    first: 1st fst
    food: fds foods
    general: genl
    generation: gener
    global: glbl glob
    government: govt
    group: groep groupe grp grupa grupo grupp gruppe gruppen gruppo konzern
    growth: grw
    health: hlth
    healthcare: hlthcare hlthcr
    holding: beteiligung beteiligungen beteiligungs hdg hdgs hds hgs hld hldg hldgs hlding hlds
    holding: hlgs holdi holdin holdings
    hospital: hosp
    hotels: hotel hoteles htl htls
    immobilien: immo immob immobiliare immobiliere imobiliaria inmobiliaria
    income: incm
    industries: indl inds indstrs indu indus indust industria industriale industrials industrias
    industries: industrie
    information: inf inform
    infrastructure: infra infrast infrastr infrastruct
    innovation: innov innovat innovations
    instruments: instr instrs instrum
    insurance: assicu assicuraz assicurazioni insce insur sigorta versich versicherungs
    integrated: integr intg
    interactive: interact
    international: internacional internasional internat internationaal internationale
    international: internationalen internationella internatl internazionale internazionali
    international: internl intl intnl
    investment: inversiones invest investimentos investissement investm investments invt invts
    investors: invs invtrs
    laboratories: lab laboratoires laboratorios laboratory labs
    lifesciences: lifesci
    logistics: logis logist logistic logistik
    machinery: mach machin machine
    management: manag managem mgmt mgnt mgt mngmt
    manufacturing: manuf manufac manufg mfg mfrg
    market: markets mkt mkts
    marketing: mktg mkting
    materials: mater material matls mats
    medical: medic
    minerals: miner mins
    mining: mng mngs
    motors: mtrs
    mountain: mtn
    municipal: muni municipals munis
    national: nation nationale natl nazionale
    network: netw networks ntwk ntwks
    north: nth
    northern: northn nthn
    opportunities: opport opportunity opps oppty
    packaging: packag pkg
    paper: pap
    participations: partecipazioni partic particip participaciones
    partners: partn partner prtn prtnrs ptn ptnrs ptrs
    petroleum: petr petrol petrole petroleo
    pharmaceuticals: farma phar pharmac pharmaceut pharmaceuti pharmaceutic pharmaceutica
    pharmaceuticals: pharmaceutical pharms
    plastics: plast
    power: pow pwr
    precision: prec precis
    production: prodn
    products: prods product productos produits
    properties: property propertys proprty props
    publishing: publg
    realty: rlty
    reinsurance: reins ruck ruckversicherung
    renewable: renew renewabl renewables
    research: resch rsch
    resources: recursos resou resour resourc resource rsc rsrcs
    restaurants: restaur restaurant restrnt
    retail: retl
    royal: roy
    savings: savs svgs
    sciences: scien science scis
    second: 2nd
    securities: secs secur
    semiconductor: semicon semicond semiconductors semis
    service: srv svce
    services: serv servic service servicios servizi servs srvcs srvs svc svcs
    societe: sociedade
    software: sftwr softw
    solutions: soln solns sols soluciones solution
    southern: southn sthn
    specialty: specialities specialties spl
    steel: stl
    strategic: strateg
    structure: struct
    surgical: surg
    sustainable: sust
    systems: sistemas syss syst system systeme systemes systm
    technical: techl
    technologies: techn technol technolog technologie technologien technology techs tecnologia
    technologies: tecnologias tecnologie tecs teknologi teknoloji
    telecommunications: telecomm telecommunication telecoms telecomunicaciones telecomunicacoes
    telecommunications: telekomunikasi
    textile: textil textiles
    therapeutics: thera therap therapeu therapeut therapeutic
    third: 3rd
    training: trng
    transportation: transp transpn transport transportes transports trnsp
    trust: trus tst
    united: utd
    university: univ
    warehouse: wareh
    water: wtr
    western: westn
    wholesale: whse whsl
    world: wld
    worldwide: ww wwide
    """

  /// Abbreviations that may mean something else as well: they count only beside just that word.
  static let ambiguous = """
    acquisition: acq
    advisors: adv
    agriculture: agr
    airlines: air
    american: am
    association: ass
    atlantic: atl
    australia: australian
    automotive: auto
    bank: banca banco banque
    beverage: bev
    brasil: bras brasileira brazil
    business: bus
    canada: can canadian
    capital: cap
    central: cent
    china: chin
    city: cty
    communications: comm
    computer: comp
    consolidated: cons
    cosmetics: cosm
    credit: cr cred
    defense: def
    deutschland: deutsche
    development: dev
    diagnostics: diag
    digital: dig
    distribution: dist
    diversified: div
    education: edu
    electric: el elec
    energy: ener
    engineering: eng
    enterprises: ent
    environmental: env
    espana: esp
    estate: est
    europe: european
    express: exp
    federal: fed
    financial: fin finance
    fund: fd
    general: gen generale generali
    global: gl glo
    group: gp gr
    holding: hl hol hold
    industries: ind industrial industry
    information: info
    institute: inst
    insurance: assurance assurances ins seguros versicherung
    international: int intern
    investment: inv
    laboratories: labor
    logistics: log
    materials: mat
    medical: med
    metropolitan: metro metrop
    minerals: min
    motors: mot motor
    mountain: mt
    mutual: mut
    national: nacional nat
    north: n
    opportunities: opp
    pacific: pac
    packaging: pack
    participations: part participacoes
    performance: perf
    petroleum: petro
    pharmaceuticals: pharm pharma
    plastics: plastic
    products: prod
    properties: prop
    publishing: publ
    quality: qual
    real: rl
    resources: res
    restaurants: rest
    saint: san sankt santa st ste
    savings: sav
    sciences: sci
    securities: sec
    semiconductor: semi
    societe: soc sociedad societa
    solutions: sol
    specialty: spec
    strategic: strat
    supply: supp
    systems: sistemi sys
    technologies: tec tech techno
    telecommunications: telecom telekom
    textile: text
    therapeutics: ther tx
    transportation: trans
    trust: tr
    united: unit
    university: uni
    vision: vis
    """
}
