import Scoring

/// Why a text is no value of an input, in words.
struct InputFlawMessage {
  let what: String
  let expected: String
  let hint: String?

  init(_ flaw: InputFlaw) {
    switch flaw {
    case .notAWord(let words, let nearest):
      what = "this is none of the values that are known here"
      expected = "one of \(words.joined(separator: ", ")), or nothing"
      hint = nearest.map { "did you mean '\($0)'?" }
    case .notACount:
      what = "this is no count"
      expected = "a whole number from 0"
      hint = nil
    case .notANumber:
      what = "this is no plain number"
      expected = "digits such as 12 or 1.9"
      hint = nil
    case .negative:
      what = "weeks can't be below zero"
      expected = "a number from 0"
      hint = nil
    }
  }
}
