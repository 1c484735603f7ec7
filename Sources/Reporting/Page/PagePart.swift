/// Parts that pages share.
package enum PagePart {
  /// A region that scrolls sideways where its table is wider than the screen, by keyboard too.
  package static func scrollable(_ table: Markup, label: String) -> Markup {
    .element(
      "div", ["class": "scroll", "role": "region", "tabindex": "0", "aria-label": label],
      [table])
  }

  /// A word with a tint; the tint says nothing that the word doesn't.
  package static func badge(_ word: String, _ tone: Tone = .plain) -> Markup {
    .element("span", ["class": tone == .plain ? "badge" : "badge \(tone.rawValue)"], text: word)
  }

  /// The tints of badges and callouts.
  package enum Tone: String, Hashable, Sendable {
    /// No more than the word.
    case plain
    /// As it should be.
    case good
    /// To be looked at.
    case careful
    /// Not as it should be.
    case bad
    /// Standing out.
    case accent
  }

  /// A picture with its caption.
  package static func figure(_ picture: Markup, caption: String) -> Markup {
    .element("figure", [:], [.element("figcaption", text: caption), picture])
  }

  /// A section on its own sheet, headed and named by its heading.
  package static func card(
    id: String, _ heading: String, style: String = "card", _ content: [Markup]
  ) -> Markup {
    .element(
      "section", ["class": style, "aria-labelledby": id],
      [.element("h2", ["id": id], text: heading)] + content)
  }
}
