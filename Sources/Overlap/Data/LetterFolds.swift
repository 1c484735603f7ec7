/// Letters and signs that no decomposition makes plain, and what they are compared as.
enum LetterFolds {
  /// `letter=plain`, where `_` is a space.
  ///
  /// Accents are off and letters are lower case already, but for й, which is another letter than и,
  /// not an accented one.
  static let folds = """
    ß=ss æ=ae ð=d ø=o þ=th đ=d ħ=h ı=i ĸ=k ł=l ŋ=n œ=oe ŧ=t ƒ=f ɓ=b ɗ=d ə=a
    α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r ς=s σ=s τ=t υ=y φ=f
    χ=ch ψ=ps ω=o
    а=a б=b в=v г=g д=d е=e ж=zh з=z и=i й=j к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh
    ц=c ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya ђ=dj є=e і=i ј=j љ=lj њ=nj ћ=c џ=dz ґ=g ғ=g
    қ=k ң=n ү=u ұ=u һ=h ә=a ө=o
    `=' ©=_ ®=_ ·=. ʻ=' ʼ=' ‐=- –=- —=- ‘=' ’=' €=_ −=- ・=_
    """
}
