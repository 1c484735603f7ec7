import Exact
import Scoring

/// The sliders and what belongs to them; hidden until the script takes them over.
struct ControlPanel {
  let board: Scoreboard

  var html: Markup {
    .element(
      "section", ["class": "card panel", "aria-labelledby": "weights-head"],
      [
        .element(
          "div", ["class": "panel-head"],
          [
            .element("h2", ["id": "weights-head"], text: "Weights"),
            .element("button", ["type": "button", "data-reset": ""], text: "Reset"),
          ]), presets,
        .element(
          "p", ["class": "quiet small"],
          text: "Each slider moves itself alone. The marks below it show where the top changes, the"
            + " strong ones where the first place does."),
      ]
        + zip(board.ranking.model.factors, board.scale.weights).enumerated().map { index, one in
          factor(index, one.0.id, one.1)
        })
  }

  private var presets: Markup {
    let stored = Markup.element("option", ["value": ""], text: "As stored")
    let equal = Markup.element("option", ["value": "equal"], text: "All equal")
    let twice = board.ranking.model.factors.enumerated().map { index, factor in
      Markup.element(
        "option", ["value": "twice-\(index)"],
        text: "Twice as much: \(Scoreboard.name(ofFactor: factor.id))")
    }
    return .element(
      "div", ["class": "row"],
      [
        .element(
          "label", ["class": "grow"],
          [
            .text("Preset"),
            .element(
              "select", ["id": "preset"],
              [stored, equal] + twice
                + [.element("option", ["value": "own", "hidden": ""], text: "Your own")]),
          ])
      ])
  }

  private func factor(_ index: Int, _ id: String, _ weight: Fraction) -> Markup {
    let scale = board.scale
    let name = Scoreboard.name(ofFactor: id)
    let shown = scale.shown(weight)
    let key = "w\(index)"
    let most = scale.most.description
    let step = scale.step.description
    return .element(
      "div", ["class": "factor"],
      [
        .element(
          "div", ["class": "factor-head"],
          [
            .element("label", ["for": key], text: name),
            .element("output", ["id": "\(key)-share", "for": key]),
            .void(
              "input",
              [
                "type": "number", "id": "\(key)-box", "aria-label": "\(name), exact weight",
                "min": "0", "max": most, "step": step, "value": shown,
              ]),
          ]),
        .void(
          "input",
          [
            "type": "range", "id": key, "data-factor": id, "min": "0", "max": most, "step": step,
            "value": shown, "aria-describedby": "\(key)-turns",
          ]),
        .element("svg", ["class": "ticks", "id": "\(key)-ticks", "aria-hidden": "true"]),
        .element("ul", ["class": "turns", "id": "\(key)-turns"]),
      ]) + .text("\n")
  }
}
