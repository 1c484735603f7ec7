// The scoreboard: moves the weights, ranks the candidates anew, and says what changed.
//
// Everything that is compared is a whole number, never a fraction of the machine's: weights and
// points are multiplied up to whole numbers, which are plain numbers while all products stay below
// 2^52, and BigInts beyond. So the page ranks exactly as `tandem score` does: by score, equal
// scores share a rank (1, 1, 3) and stand in the order of their ids' bytes.
"use strict";

(() => {
  // 1. Exact numbers ------------------------------------------------------------------------

  /** The fraction that "30", "12.5", "-1" or "50/3" spells, as whole BigInts; null for others. */
  function parse(text) {
    const match = /^(-?)(\d*)(?:\.(\d*))?(?:\/(\d+))?$/.exec(String(text).trim());
    if (!match) return null;
    const [, sign, whole, part = "", under] = match;
    if (whole === "" && part === "") return null;
    const n = BigInt(whole + part || "0") * (sign ? -1n : 1n);
    const d = 10n ** BigInt(part.length) * BigInt(under ?? "1");
    if (d === 0n) return null;
    const common = divisor(n < 0n ? -n : n, d);
    return { n: n / common, d: d / common };
  }

  function divisor(a, b) {
    while (b !== 0n) [a, b] = [b, a % b];
    return a === 0n ? 1n : a;
  }

  const lcm = (a, b) => (a / divisor(a, b)) * b;
  const atLeast = (a, b) => a.n * b.d >= b.n * a.d;

  /** The quotient rounded down, of whole numbers that are not negative. */
  const quotient = (a, b) => (typeof a === "bigint" ? a / b : Math.floor(a / b));

  /** a / b with some decimals, a half away from zero; both of one kind, b above zero. */
  function fixed(a, b, places) {
    const of = typeof a === "bigint" ? BigInt : Number;
    const isNegative = a < of(0);
    const size = isNegative ? -a : a;
    const units = quotient(size * of(2 * 10 ** places) + b, b * of(2));
    let digits = String(units);
    if (places > 0) {
      digits = digits.padStart(places + 1, "0");
      digits = digits.slice(0, -places) + "." + digits.slice(-places);
    }
    return (isNegative && units !== of(0) ? "-" : "") + digits;
  }

  /** A fraction of BigInts in full: decimals where they end, else n/d. */
  function exact(n, d) {
    const common = divisor(n < 0n ? -n : n, d);
    [n, d] = [n / common, d / common];
    let [rest, twos, fives] = [d, 0, 0];
    while (rest % 2n === 0n) [rest, twos] = [rest / 2n, twos + 1];
    while (rest % 5n === 0n) [rest, fives] = [rest / 5n, fives + 1];
    if (rest !== 1n) return `${n}/${d}`;
    const places = Math.max(twos, fives);
    if (places === 0) return String(n);
    const digits = String((n < 0n ? -n : n) * 10n ** BigInt(places) / d).padStart(places + 1, "0");
    return (n < 0n ? "-" : "") + digits.slice(0, -places) + "." + digits.slice(-places);
  }

  /** A fraction for a number box, which knows no n/d. */
  const decimal = (f) => {
    const text = exact(f.n, f.d);
    return text.includes("/") ? fixed(f.n, f.d, 2) : text;
  };

  // 2. The page's data ----------------------------------------------------------------------

  const find = (id) => document.getElementById(id);
  const data = JSON.parse(find("scoreboard-data").textContent);
  const factors = data.factors;
  const lowest = { n: 25n, d: 1n };
  const highest = { n: 100n, d: 1n };
  const fields = ["shared_accounts", "strategic_fit", "gtm_commitment", "api_available",
    "build_weeks", "market_signal"];
  const fieldsOfFactor = [[0], [1], [2], [3, 4], [5]];

  /** Compares texts by code points, which is the order of their UTF-8 bytes. */
  function byBytes(a, b) {
    const [x, y] = [Array.from(a), Array.from(b)];
    for (let i = 0; i < x.length && i < y.length; i++) {
      if (x[i] !== y[i]) return x[i].codePointAt(0) - y[i].codePointAt(0);
    }
    return x.length - y.length;
  }

  // The static rows stand in the order of the data.
  const tableRows = [...document.querySelectorAll("tr[data-id]")];
  const pointRows = [...document.querySelectorAll("#points tbody tr")];

  const candidates = data.candidates.map((one, index) => ({
    id: one.id, name: one.name, index, evidence: one.evidence ?? {}, inputs: one.inputs ?? null,
    stored: one.points.map(parse), storedUnknown: new Set(one.unknown ?? []),
    storedWeeks: one.weeks === undefined ? null : parse(one.weeks), ownWeeks: one.own_weeks === true,
    points: [], unknown: new Set(), weeks: null, tr: tableRows[index], pointRow: pointRows[index],
    shown: {}, bar: -1, detail: null,
  }));
  const candidateOf = new Map(candidates.map((one) => [one.tr, one]));
  [...candidates].sort((a, b) => byBytes(a.id, b.id)).forEach((one, place) => { one.order = place; });

  // 3. What the user has set ----------------------------------------------------------------

  const initial = () => ({
    weights: factors.map((factor) => String(factor.weight)), threshold: String(data.threshold),
    top: data.top, sort: "rank", down: false, filter: "", weeks: find("weeks").defaultValue,
    sets: new Map(),
  });
  let state = initial();

  /** The points and weeks of a candidate with its what-ifs. */
  function assume(one) {
    one.points = [...one.stored];
    one.unknown = new Set(one.storedUnknown);
    one.weeks = one.storedWeeks;
    const sets = state.sets.get(one.id);
    if (!sets) return;
    if (!one.inputs) {
      for (const [field, text] of sets) {
        const factor = factors.findIndex((each) => each.id === field);
        if (factor < 0) continue;
        const value = parse(text);
        one.points[factor] = value ?? lowest;
        if (value) one.unknown.delete(factor); else one.unknown.add(factor);
      }
      return;
    }
    const inputs = fields.map((field, index) => sets.has(field) ? sets.get(field) || null : one.inputs[index]);
    pointsOf(inputs).forEach((value, factor) => {
      one.points[factor] = value ?? lowest;
      if (value) one.unknown.delete(factor); else one.unknown.add(factor);
    });
    if (one.ownWeeks && sets.has("build_weeks")) one.weeks = inputs[4] === null ? null : parse(inputs[4]);
  }

  /** The points that inputs give by the program's table; null where an input is unknown. */
  function pointsOf([shared, fit, commitment, api, weeks, signal]) {
    const table = data.table;
    const level = (name, word) => {
      const found = table[name].find((one) => one.word === word);
      return found ? parse(found.points) : null;
    };
    const overlap = () => {
      const band = table.shared_accounts.find((one) => atLeast(parse(shared), parse(one.from)));
      return band ? parse(band.points) : lowest;
    };
    const build = () => {
      if (api === "false") return parse(table.no_api);
      if (weeks === null) return null;
      const band = table.build_weeks.find((one) => !atLeast(parse(weeks), parse(one.below)));
      if (!band) return parse(table.no_api);
      return api === "true" ? parse(band.points) : null;
    };
    return [
      shared === null ? null : overlap(), level("strategic_fit", fit),
      level("gtm_commitment", commitment), build(), level("market_signal", signal),
    ];
  }

  // 4. The ranking --------------------------------------------------------------------------

  /** All points as whole numbers over one scale; made anew when a what-if changes. */
  let grid = null;

  function makeGrid() {
    for (const one of candidates) assume(one);
    let scale = 1n;
    for (const one of candidates) for (const points of one.points) scale = lcm(scale, points.d);
    let most = highest.n * scale;
    const rows = candidates.map((one) => one.points.map((points) => {
      const whole = points.n * (scale / points.d);
      if (whole > most) most = whole;
      return whole;
    }));
    const isSmall = most < 2n ** 40n;
    grid = { scale, most, rows, small: isSmall ? rows.map((row) => row.map(Number)) : null };
  }

  /** Scores and ranks by the present weights: O(n log n). */
  function rank() {
    const weights = state.weights.map(parse);
    const unit = weights.reduce((all, weight) => lcm(all, weight.d), 1n);
    const whole = weights.map((weight) => weight.n * (unit / weight.d));
    const total = whole.reduce((sum, weight) => sum + weight, 0n);
    const limit = parse(state.threshold) ?? parse(data.threshold);
    const room = total * grid.most + grid.most * BigInt(data.most) * unit;
    const needed = 8n * grid.most * (limit.n + limit.d);
    const isSmall = grid.small !== null && room * (needed > 50_000n ? needed : 50_000n) < 2n ** 52n;
    const of = isSmall ? Number : BigInt;
    const rows = isSmall ? grid.small : grid.rows;
    const w = whole.map(of);
    const scores = rows.map((row) => {
      let sum = of(0);
      for (let i = 0; i < w.length; i++) sum += w[i] * row[i];
      return sum;
    });
    const order = candidates.map((_, index) => index);
    order.sort((a, b) => scores[a] < scores[b] ? 1 : scores[a] > scores[b] ? -1
      : candidates[a].order - candidates[b].order);
    const ranks = new Array(order.length);
    order.forEach((index, place) => {
      const before = order[place - 1];
      ranks[index] = place > 0 && scores[before] === scores[index] ? ranks[before] : place + 1;
    });
    const under = of(total) * of(grid.scale);
    const reaches = (score) => score * of(limit.d) >= of(limit.n) * under;
    const highs = candidates.map((one, index) => {
      let high = scores[index];
      for (const factor of one.unknown) {
        high += w[factor] * (of(highest.n * grid.scale) - rows[index][factor]);
      }
      return high;
    });
    return {
      of, w, rows, scores, highs, order, ranks, under, total: of(total), unit: of(unit), reaches,
      isEmpty: total === 0n, limit,
    };
  }

  const scoreText = (result, score) => result.isEmpty ? "–" : fixed(score, result.under, 2);

  function verdict(result, index) {
    if (result.reaches(result.scores[index])) return "prioritize";
    return result.reaches(result.highs[index]) ? "depends on missing" : "below";
  }

  // 5. Where a slider changes the top -------------------------------------------------------

  /**
   * The values of one slider, nearest first, at which the first `top` become others, the other
   * sliders staying where they are: exact, as n / d in the slider's own unit.
   *
   * Beyond each value the walk goes on with the top as it is there. A step costs O(top · n).
   */
  function turns(result, factor, top, isUp, most, limit) {
    const { of, w, rows, order } = result;
    const zero = of(0);
    const others = result.scores.map((score, index) => score - w[factor] * rows[index][factor]);
    const slope = (index) => isUp ? rows[index][factor] : -rows[index][factor];
    const found = [];
    let [n, d] = [w[factor], of(1)];
    /** The first `top` just beyond n / d: by score there, then by slope, then by id. */
    const ahead = () => [...order].map((index) => [others[index] * d + n * rows[index][factor], index])
      .sort(([x, a], [y, b]) => x < y ? 1 : x > y ? -1 : slope(a) < slope(b) ? 1
        : slope(a) > slope(b) ? -1 : candidates[a].order - candidates[b].order)
      .slice(0, top).map(([, index]) => index);
    let inside = ahead();
    while (found.length < limit) {
      const isInside = new Set(inside);
      let best = null;
      for (const a of inside) {
        for (const b of order) {
          const gain = slope(b) - slope(a);
          if (isInside.has(b) || gain <= zero) continue;
          // others[a] + x·p[a] = others[b] + x·p[b]
          const above = isUp ? others[a] - others[b] : others[b] - others[a];
          const value = { n: above, d: gain };
          const isBeyond = isUp ? value.n * d > n * value.d : value.n * d < n * value.d;
          const isNearer = !best || (isUp ? value.n * best.d < best.n * value.d
            : value.n * best.d > best.n * value.d);
          if (isBeyond && isNearer) best = value;
        }
      }
      if (!best || best.n < zero || best.n > most * best.d) break;
      [n, d] = [best.n, best.d];
      const next = ahead();
      const [before, after] = [new Set(inside), new Set(next)];
      const rises = next.filter((index) => !before.has(index));
      const falls = inside.filter((index) => !after.has(index));
      if (rises.length > 0) found.push({ n, d, rises, falls });
      inside = next;
    }
    return found;
  }

  // 6. What fits into a number of weeks -----------------------------------------------------

  /**
   * The best set for a capacity, by a table over candidates and weeks: the greatest sum of scores,
   * of equal sums the fewest weeks, then whoever ranks first. Null where the weeks are too fine.
   */
  function plan(result, capacity) {
    const known = result.order.filter((index) => candidates[index].weeks !== null);
    let unit = capacity.d;
    for (const index of known) unit = lcm(unit, candidates[index].weeks.d);
    const whole = (weeks) => weeks.n * (unit / weeks.d);
    const columns = Number(whole(capacity));
    const wider = columns + Number(unit);
    const fitting = known.filter((index) => whole(candidates[index].weeks) <= BigInt(wider));
    if (fitting.length * (wider + 1) > 6_000_000) return null;
    const costs = fitting.map((index) => Number(whole(candidates[index].weeks)));
    // Weeks count behind all scores: a score's unit is more than all weeks together.
    const behind = costs.reduce((sum, cost) => sum + cost, 1);
    const bound = fitting.reduce((sum, index) => sum + Number(result.scores[index]), 1) * behind;
    const of = result.of === Number && bound < 2 ** 52 ? Number : BigInt;
    const worths = fitting.map((index, i) => of(result.scores[index]) * of(behind) - of(costs[i]));
    let best = new Array(wider + 1).fill(of(0));
    const takes = [];
    for (let i = fitting.length - 1; i >= 0; i--) {
      const take = new Uint8Array(wider + 1);
      const next = best.slice();
      for (let column = costs[i]; column <= wider; column++) {
        const sum = best[column - costs[i]] + worths[i];
        if (sum >= best[column]) { next[column] = sum; take[column] = 1; }
      }
      best = next;
      takes[i] = take;
    }
    const choose = (start) => {
      const chosen = [];
      let column = start;
      for (let i = 0; i < fitting.length; i++) {
        if (takes[i][column]) { chosen.push(fitting[i]); column -= costs[i]; }
      }
      const sum = chosen.reduce((all, index) => all + result.scores[index], result.of(0));
      return { chosen, sum, used: start - column };
    };
    const [now, more] = [choose(columns), choose(wider)];
    return { ...now, unit, gain: more.sum - now.sum, unknown: candidates.length - known.length };
  }

  // 7. Drawing ------------------------------------------------------------------------------

  const body = find("rows");
  const moves = window.matchMedia("(prefers-reduced-motion: no-preference)");
  const storedRank = new Map();
  let result = null;
  let announced = null;
  let said = null;

  /** An element; text in it is only ever text. */
  function make(name, attributes = {}, ...content) {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value !== null && value !== false) node.setAttribute(key, value === true ? "" : value);
    }
    node.append(...content);
    return node;
  }

  function draw(name, attributes) {
    const node = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    return node;
  }

  /** Sets a text of a candidate's row where it is another than before. */
  function show(one, key, node, text, style) {
    if (one.shown[key] === text) return;
    one.shown[key] = text;
    node.textContent = text;
    if (style !== undefined) node.className = style;
  }

  /** Turns the static rows into ones that move: a button for the name, a place for each text. */
  function prepareRows() {
    body.replaceChildren(...body.rows);
    for (const one of candidates) {
      const cells = one.tr.cells;
      one.rank = one.tr.querySelector("[data-rank]");
      one.score = one.tr.querySelector("[data-score]");
      one.move = make("span", { class: "move" });
      cells[0].append(one.move);
      one.span = cells[2].querySelector(".sub") ?? cells[2].appendChild(make("span", { class: "sub" }));
      one.svg = cells[3].querySelector("svg");
      one.weeksCell = cells[4];
      one.verdict = cells[5].querySelector(".badge");
      const name = one.tr.querySelector("[data-name]");
      one.button = make("button", {
        type: "button", class: "name-button", "aria-expanded": "false", "data-detail": "",
      }, name.textContent);
      name.replaceWith(one.button);
      one.mark = make("span", { class: "sub assumed" });
      cells[1].append(one.mark);
      one.shown = {
        rank: one.rank.textContent, score: one.score.textContent, span: one.span.textContent,
        verdict: one.verdict.textContent, weeks: one.weeksCell.textContent,
      };
    }
  }

  const tones = { prioritize: "badge good", below: "badge", "depends on missing": "badge careful" };

  function drawRow(one) {
    const index = one.index;
    const score = result.scores[index];
    show(one, "rank", one.rank, result.isEmpty ? "–" : String(result.ranks[index]));
    show(one, "score", one.score, scoreText(result, score));
    const isOpen = result.highs[index] !== score;
    show(one, "span", one.span, isOpen && !result.isEmpty
      ? `${scoreText(result, score)} to ${scoreText(result, result.highs[index])}` : "");
    const by = result.isEmpty ? 0 : storedRank.get(one.id) - result.ranks[index];
    show(one, "move", one.move, by > 0 ? `▲ up ${by}` : by < 0 ? `▼ down ${-by}` : "",
      by > 0 ? "move rose" : by < 0 ? "move fell" : "move");
    const word = result.isEmpty ? "below" : verdict(result, index);
    show(one, "verdict", one.verdict, word, tones[word]);
    show(one, "weeks", one.weeksCell, weeksText(one.weeks));
    show(one, "mark", one.mark, state.sets.has(one.id) ? "what if" : "");
  }

  const weeksText = (weeks) => weeks === null ? "?" : weeks.d === 1n ? String(weeks.n)
    : fixed(weeks.n, weeks.d, 1);

  // Bars are painted when they come into sight: a thousand of them need not follow every move.
  let version = 0;
  const inSight = new Set();
  const sight = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      const one = candidateOf.get(entry.target);
      if (entry.isIntersecting) { inSight.add(one); paintBar(one); } else inSight.delete(one);
    }
  }, { rootMargin: "200px" });

  function paintBar(one) {
    if (one.bar === version) return;
    one.bar = version;
    const pieces = [];
    let from = result.of(0);
    if (!result.isEmpty) {
      result.w.forEach((weight, factor) => {
        const part = weight * result.rows[one.index][factor];
        if (part === result.of(0)) return;
        const place = {
          x: fixed(from, result.under, 2) + "%", width: fixed(part, result.under, 2) + "%",
          height: "100%",
        };
        pieces.push(draw("rect", { class: `s${factor % 5 + 1}`, ...place }));
        if ([1, 3, 4].includes(factor % 5)) {
          pieces.push(draw("rect", { fill: `url(#bar-p${factor % 5})`, ...place }));
        }
        from += part;
      });
    }
    const limit = fixed(result.limit.n, result.limit.d, 2) + "%";
    pieces.push(draw("line", { class: "limit", x1: limit, x2: limit, y1: "0", y2: "100%" }));
    one.svg.replaceChildren(...pieces);
  }

  const comparisons = {
    rank: (a, b) => result.ranks[a.index] - result.ranks[b.index],
    score: (a, b) => result.ranks[b.index] - result.ranks[a.index],
    name: (a, b) => byBytes(a.name.toLowerCase(), b.name.toLowerCase()),
    weeks: (a, b) => {
      const [x, y] = [a.weeks.n * b.weeks.d, b.weeks.n * a.weeks.d];
      return x < y ? -1 : x > y ? 1 : 0;
    },
  };

  /** The candidates as they are sorted; equal ones by id, and unknown weeks always last. */
  function ordered() {
    if (state.sort === "rank" && !state.down) return result.order.map((index) => candidates[index]);
    const direction = state.down ? -1 : 1;
    return [...candidates].sort((a, b) => {
      const isOpen = state.sort === "weeks" && (a.weeks === null || b.weeks === null);
      const by = isOpen ? (a.weeks === null) - (b.weeks === null)
        : direction * comparisons[state.sort](a, b);
      return by || a.order - b.order;
    });
  }

  const matches = (one) => {
    const wanted = state.filter.trim().toLowerCase();
    return wanted === "" || one.name.toLowerCase().includes(wanted) || one.id.toLowerCase().includes(wanted);
  };

  /** The rows in their order, with the lines at the top and at the threshold, and open details. */
  function arrange() {
    const list = ordered();
    const nodes = [];
    const isByScore = state.sort === "rank" && !state.down && state.filter.trim() === "" && !result.isEmpty;
    const firstBelow = list.findIndex((one) => !result.reaches(result.scores[one.index]));
    list.forEach((one, place) => {
      if (isByScore && place === state.top) {
        const isTied = result.scores[list[place - 1].index] === result.scores[one.index];
        nodes.push(rule("rule top", `The top ${state.top} stand above this line`
          + (isTied ? "; it runs through a tie, which ids decide" : "")));
      }
      if (isByScore && place === firstBelow && place > 0) {
        nodes.push(rule("rule threshold", `Above this line: ${state.threshold} or more, prioritize`));
      }
      const isShown = matches(one);
      if (one.tr.hidden === isShown) one.tr.hidden = !isShown;
      nodes.push(one.tr);
      if (one.detail) { one.detail.hidden = !isShown; nodes.push(one.detail); }
    });
    place(body, nodes);
  }

  const rule = (style, text) => make("tr", { class: style }, make("td", { colspan: "6" }, text));

  /** Brings nodes into an order, moving as few as it easily can, so that focus stays. */
  function place(parent, nodes) {
    const focused = parent.contains(document.activeElement) ? document.activeElement : null;
    const tops = moves.matches && candidates.length <= 60 && result !== null
      ? new Map(candidates.map((one) => [one, one.tr.offsetTop])) : null;
    let next = parent.firstChild;
    for (const node of nodes) {
      if (node === next) next = next.nextSibling; else parent.insertBefore(node, next);
    }
    while (next) { const after = next.nextSibling; next.remove(); next = after; }
    if (focused && document.activeElement !== focused) focused.focus({ preventScroll: true });
    for (const [one, top] of tops ?? []) {
      const by = top - one.tr.offsetTop;
      if (by !== 0) {
        one.tr.animate([{ transform: `translateY(${by}px)` }, { transform: "none" }],
          { duration: 220, easing: "ease-out" });
      }
    }
  }

  // 8. What follows from a ranking ----------------------------------------------------------

  /** Ranks anew and shows it; the rest of the page follows when the hand rests. */
  function update(isNewGrid = false) {
    if (isNewGrid || grid === null) makeGrid();
    result = rank();
    version++;
    for (const one of candidates) drawRow(one);
    arrange();
    for (const one of inSight) paintBar(one);
    drawShares();
    for (const one of candidates) if (one.detail) one.refresh();
    later();
  }

  let timer = null;
  function later() {
    clearTimeout(timer);
    timer = setTimeout(rest, 160);
  }

  function rest() {
    clearTimeout(timer);
    announce();
    drawTurns();
    drawPlan();
    drawScatter();
    drawPoints();
    find("command").textContent = command();
    save();
  }

  function drawShares() {
    factors.forEach((_, i) => {
      const share = result.isEmpty ? "–" : fixed(result.w[i] * result.of(100), result.total, 1).replace(/\.0$/, "") + " %";
      const output = find(`w${i}-share`);
      if (output.textContent !== share) output.textContent = share;
      find(`w${i}`).setAttribute("aria-valuetext", `${find(`w${i}`).value}, ${share} of all weight`);
    });
  }

  const names = (list, most = 3) => list.slice(0, most).map((index) => candidates[index].name).join(", ")
    + (list.length > most ? ` and ${list.length - most} more` : "");

  /** Says what changed since the last time it was said. */
  function announce() {
    const say = find("say");
    const now = `${version} ${state.filter}`;
    if (said === now) return;
    said = now;
    if (result.isEmpty) { say.textContent = "All weights are zero: nothing can be ranked."; return; }
    const top = result.order.slice(0, state.top);
    const reached = candidates.filter((one) => result.reaches(result.scores[one.index])).length;
    const parts = [];
    if (announced) {
      const moved = candidates.filter((one) => announced[one.index] !== result.ranks[one.index])
        .sort((a, b) => Math.abs(announced[b.index] - result.ranks[b.index])
          - Math.abs(announced[a.index] - result.ranks[a.index]) || result.ranks[a.index] - result.ranks[b.index]);
      const told = moved.slice(0, 3).map((one) => {
        const by = announced[one.index] - result.ranks[one.index];
        return `${one.name} ${by > 0 ? "up" : "down"} ${Math.abs(by)} to ${result.ranks[one.index]}`;
      });
      if (told.length > 0) {
        parts.push(told.join("; ") + (moved.length > 3 ? `; ${moved.length - 3} more moved` : "") + ".");
      } else {
        parts.push("No rank changed.");
      }
    }
    parts.push(`Top ${Math.min(state.top, candidates.length)}: ${names(top)}.`);
    parts.push(`${reached} of ${candidates.length} reach ${state.threshold}.`);
    if (state.filter.trim() !== "") parts.push(`${candidates.filter(matches).length} shown.`);
    const text = parts.join(" ");
    if (say.textContent !== text) say.textContent = text;
    announced = result.ranks;
  }

  /** Marks on each slider's track where the top or the first place changes, and in words. */
  function drawTurns() {
    const isLarge = candidates.length > 200;
    const top = Math.min(state.top, candidates.length);
    factors.forEach((_, i) => {
      const ticks = [];
      const words = [];
      const most = result.of(data.most) * result.unit;
      for (const size of new Set([top, 1])) {
        if (result.isEmpty || size >= candidates.length || (isLarge && size * candidates.length * factors.length > 100_000)) continue;
        for (const isUp of [false, true]) {
          const found = turns(result, i, size, isUp, most, isLarge ? 1 : 6);
          for (const [place, turn] of found.entries()) {
            const at = fixed(turn.n * result.of(100), turn.d * most, 2) + "%";
            const value = turnText(turn);
            const side = isUp ? "above" : "below";
            // Beyond the end of the track no slider goes: there it is a tie and no more.
            const isEnd = turn.n === (isUp ? most * turn.d : result.of(0));
            const where = isEnd ? "at" : side;
            const who = `${names(turn.rises, 2)} ${isEnd ? "draws level with" : "overtakes"}`;
            const what = size === 1 && !isEnd ? `${names(turn.rises, 2)} leads`
              : `${who} ${names(turn.falls, 2)}`;
            const line = draw("line", {
              x1: at, x2: at, y1: "0", y2: "12", class: size === 1 ? "first" : "turn",
              "data-side": side, "data-at": exact(BigInt(turn.n), BigInt(turn.d * result.unit)),
            });
            const title = draw("title", {});
            title.textContent = `${where} ${value}: ${what}`;
            line.append(title);
            ticks.push(line);
            if (place === 0) words.push(make("li", {}, `${where} `, make("b", {}, value), `: ${what}`));
          }
        }
      }
      find(`w${i}-ticks`).replaceChildren(...ticks);
      find(`w${i}-turns`).replaceChildren(...words);
    });
  }

  /** A slider's value, in its own unit. */
  function turnText(turn) {
    const under = turn.d * result.unit;
    return fixed(turn.n, under, 1).replace(/\.0$/, "");
  }

  function drawPlan() {
    const place = find("plan");
    const capacity = parse(state.weeks);
    if (!capacity || capacity.n < 0n || result.isEmpty) { place.replaceChildren(); return; }
    const found = plan(result, capacity);
    if (!found) {
      place.replaceChildren(make("p", {}, "This is too fine for a page: tandem plan finds it."));
      return;
    }
    const weeks = (count) => exact(BigInt(count), found.unit);
    const rows = found.chosen.map((index) => make("tr", { "data-chosen": candidates[index].id },
      make("th", { scope: "row" }, candidates[index].name),
      make("td", { class: "number" }, exact(candidates[index].weeks.n, candidates[index].weeks.d)),
      make("td", { class: "number" }, scoreText(result, result.scores[index]))));
    const head = make("tr", {}, make("th", { scope: "col" }, "Candidate"),
      make("th", { scope: "col", class: "number" }, "Weeks"), make("th", { scope: "col", class: "number" }, "Score"));
    const sum = make("tr", {}, make("th", { scope: "row" }, `${found.chosen.length} chosen`),
      make("td", { class: "number", "data-used": "" }, weeks(found.used)),
      make("td", { class: "number", "data-total": "" }, fixed(found.sum, result.under, 2)));
    const more = found.gain > result.of(0)
      ? `One more week would add ${fixed(found.gain, result.under, 2)}.` : "One more week would add nothing.";
    const missing = found.unknown > 0 ? ` ${found.unknown} left out: nobody knows their weeks.` : "";
    place.replaceChildren(
      make("table", {}, make("caption", {}, `The best set for ${state.weeks} weeks`), make("thead", {}, head),
        make("tbody", {}, ...rows), make("tfoot", {}, sum)),
      make("p", { class: "quiet small" }, more + missing));
  }

  /** Moves the scatter's dots; its axes stay as they are. */
  function drawScatter() {
    const dots = document.querySelectorAll("circle[data-index]");
    const chosen = new Set(result.order.slice(0, state.top));
    const labels = new Map([...document.querySelectorAll("text[data-index]")].map((one) => [one.dataset.index, one]));
    for (const dot of dots) {
      const one = candidates[Number(dot.dataset.index)];
      const score = Math.min(result.isEmpty ? 0 : Number(fixed(result.scores[one.index], result.under, 2)), 100);
      const y = String(Math.round((232 - 2.2 * score) * 10) / 10);
      dot.setAttribute("cy", y);
      dot.setAttribute("class", chosen.has(one.index) ? "dot chosen" : "dot");
      dot.firstElementChild.textContent = `${one.name}: ${scoreText(result, result.scores[one.index])} in ${weeksText(one.weeks)} weeks`;
      labels.get(dot.dataset.index)?.setAttribute("y", String(Number(y) + 4));
    }
    showFreeLabels(labels);
  }

  /** Shows the names that find room beside their dots, those of the best first; dots tell the rest when pointed at. */
  function showFreeLabels(labels) {
    const taken = [];
    for (const index of result.order) {
      const label = labels.get(String(index));
      if (label === undefined) continue;
      const x = Number(label.getAttribute("x")), y = Number(label.getAttribute("y"));
      const width = 6 * label.firstChild.textContent.length;
      const left = label.getAttribute("text-anchor") === "end" ? x - width : x;
      const isFree = taken.every((other) => Math.abs(other.y - y) >= 12 || other.right < left || left + width < other.left);
      label.setAttribute("visibility", isFree ? "visible" : "hidden");
      if (isFree) taken.push({ y, left, right: left + width });
    }
  }

  /** The points and what they add, in the order of the ranking. */
  function drawPoints() {
    const rows = result.order.map((index) => {
      const one = candidates[index];
      factors.forEach((_, factor) => {
        const cell = one.pointRow.cells[factor + 1];
        const points = one.points[factor];
        const isUnknown = one.unknown.has(factor);
        const text = (points.d === 1n ? String(points.n) : fixed(points.n, points.d, 2)) + (isUnknown ? " unknown" : "");
        const adds = result.isEmpty ? "–" : fixed(result.w[factor] * result.rows[index][factor], result.under, 2);
        if (cell.dataset.now === text + "|" + adds) return;
        cell.dataset.now = text + "|" + adds;
        cell.replaceChildren(isUnknown ? make("span", { class: "unknown" }, text) : text, make("span", { class: "sub" }, adds));
      });
      return one.pointRow;
    });
    place(find("points").tBodies[0], rows);
  }

  // 9. One candidate taken apart ------------------------------------------------------------

  function toggle(one) {
    if (one.detail) {
      one.detail.remove();
      one.detail = null;
      one.button.setAttribute("aria-expanded", "false");
      return;
    }
    one.detail = make("tr", { class: "detail" }, make("td", { colspan: "6" }));
    fillDetail(one);
    one.button.setAttribute("aria-expanded", "true");
    one.tr.after(one.detail);
  }

  function fillDetail(one) {
    const outputs = factors.map(() => ({
      points: make("td", { class: "number" }), share: make("td", { class: "number" }), adds: make("td", { class: "number" }),
    }));
    const rows = factors.map((factor, i) => make("tr", {},
      make("th", { scope: "row" }, factor.name), make("td", {}, ...controls(one, i)),
      outputs[i].points, outputs[i].share, outputs[i].adds));
    const sum = make("td", { class: "number" });
    const head = ["Factor", "What if", "Points", "Weight", "Adds"].map((text, i) =>
      make("th", { scope: "col", class: i > 1 ? "number" : null }, text));
    const exactly = make("p", { class: "small" });
    const undo = make("button", { type: "button" }, "Take the what-ifs back");
    undo.addEventListener("click", () => { state.sets.delete(one.id); update(true); fillDetail(one); one.refresh(); });
    const table = make("table", {}, make("caption", {}, `What makes the score of ${one.name}`),
      make("thead", {}, make("tr", {}, ...head)), make("tbody", {}, ...rows),
      make("tfoot", {}, make("tr", {}, make("th", { scope: "row", colspan: "4" }, "Score"), sum)));
    one.detail.cells[0].replaceChildren(
      make("div", { class: "scroll", role: "region", tabindex: "0", "aria-label": `The score of ${one.name}` }, table),
      exactly, undo);
    one.refresh = () => {
      factors.forEach((_, i) => {
        const points = one.points[i];
        outputs[i].points.textContent = exact(points.n, points.d) + (one.unknown.has(i) ? " (unknown)" : "");
        outputs[i].share.textContent = find(`w${i}-share`).textContent;
        outputs[i].adds.textContent = result.isEmpty ? "–" : fixed(result.w[i] * result.rows[one.index][i], result.under, 2);
      });
      sum.textContent = scoreText(result, result.scores[one.index]);
      const isOpen = result.highs[one.index] !== result.scores[one.index];
      exactly.textContent = result.isEmpty ? "" : `Exactly ${exact(BigInt(result.scores[one.index]), BigInt(result.under))}`
        + (isOpen ? `; if what is missing turned out best, ${exact(BigInt(result.highs[one.index]), BigInt(result.under))}.` : ".");
      undo.hidden = !state.sets.has(one.id);
    };
    one.refresh();
  }

  /** The inputs that decide a factor, to be changed; or its points, where no inputs are known. */
  function controls(one, factor) {
    const list = one.inputs ? fieldsOfFactor[factor].map((i) => [fields[i], one.inputs[i]])
      : [[factors[factor].id, one.storedUnknown.has(factor) ? null : exact(one.stored[factor].n, one.stored[factor].d)]];
    return list.flatMap(([field, stored]) => {
      const now = state.sets.get(one.id)?.has(field) ? state.sets.get(one.id).get(field) : stored ?? "";
      const words = !one.inputs ? null : field === "api_available" ? ["true", "false"] : data.table[field]?.[0]?.word
        ? data.table[field].map((level) => level.word) : null;
      const label = `${field}, what if`;
      const control = words
        ? make("select", { "aria-label": label }, make("option", { value: "" }, "unknown"),
          ...words.map((word) => make("option", { value: word }, word.replaceAll("_", " "))))
        : make("input", { type: "number", min: "0", max: one.inputs ? null : "100",
          step: field === "shared_accounts" ? "1" : "any", "aria-label": label, placeholder: "unknown" });
      control.value = /\//.test(now) ? decimal(parse(now)) : now;
      control.addEventListener("change", () => assumeInput(one, field, control.value, stored ?? ""));
      const note = one.evidence[field];
      const head = one.inputs ? [make("span", { class: "sub" }, field)] : [];
      return [...head, control, ...(note ? [make("span", { class: "sub" }, note)] : [])];
    });
  }

  function assumeInput(one, field, text, stored) {
    const isNumber = !one.inputs || field === "shared_accounts" || field === "build_weeks";
    const value = isNumber && text !== "" ? parse(text) : null;
    const isBad = isNumber && text !== "" && (value === null || value.n < 0n
      || (field === "shared_accounts" && value.d !== 1n) || (!one.inputs && !atLeast(highest, value)));
    if (isBad) { find("say").textContent = `${text} can't be ${field}.`; return; }
    const sets = state.sets.get(one.id) ?? new Map();
    if (text === stored) sets.delete(field); else sets.set(field, text);
    if (sets.size > 0) state.sets.set(one.id, sets); else state.sets.delete(one.id);
    update(true);
  }

  // 10. The address, the command, the file --------------------------------------------------

  const percent = (weight, total) => exact(weight.n * total.d * 100n, weight.d * total.n);

  function command() {
    if (result.isEmpty) return "";
    const weights = state.weights.map(parse);
    const sum = weights.reduce((a, b) => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d }), { n: 0n, d: 1n });
    const list = weights.map((weight, i) => data.standard || /^f\d+$/.test(factors[i].id)
      ? percent(weight, sum) : `${factors[i].id}=${percent(weight, sum)}`).join(",");
    const isOtherLimit = state.threshold !== String(data.threshold);
    const limit = isOtherLimit ? ` --threshold ${quoted(state.threshold)}` : "";
    const sets = [];
    for (const [id, values] of state.sets) {
      for (const [field, value] of values) sets.push(` --set ${quoted(`${id}.${field}=${value}`)}`);
    }
    const lines = [];
    if (data.source === undefined) {
      lines.push(`tandem weights apply ${quoted(list)}${limit}`);
      if (sets.length > 0) lines.push(`tandem score --top ${state.top}${sets.join("")}`);
    } else {
      lines.push(`tandem score ${quoted(data.source)} --weights ${quoted(list)} --threshold ${quoted(state.threshold)}`
        + ` --top ${state.top}${sets.join("")}`);
    }
    return lines.join("\n");
  }

  /** A word for a shell: plain, or between apostrophes. */
  const quoted = (word) => /^[A-Za-z0-9_.,:=\/+%-]+$/.test(word) && !word.startsWith("-") ? word
    : "'" + word.replaceAll("'", "'\\''") + "'";

  function save() {
    const words = new URLSearchParams();
    const start = initial();
    if (state.weights.join() !== start.weights.join()) words.set("w", state.weights.join(","));
    if (state.threshold !== start.threshold) words.set("at", state.threshold);
    if (state.top !== start.top) words.set("top", state.top);
    if (state.sort !== "rank" || state.down) words.set("sort", (state.down ? "-" : "") + state.sort);
    if (state.filter !== "") words.set("q", state.filter);
    if (state.weeks !== start.weeks) words.set("weeks", state.weeks);
    for (const [id, values] of state.sets) {
      for (const [field, value] of values) words.append("set", `${id}.${field}=${value}`);
    }
    const hash = "#" + words.toString();
    if (location.hash === hash || (hash === "#" && location.hash === "")) return;
    history.replaceState(null, "", hash);
  }

  /** Takes over what the address says; whatever makes no sense there is left out. */
  function load() {
    state = initial();
    const words = new URLSearchParams(location.hash.slice(1));
    const weights = (words.get("w") ?? "").split(",");
    const most = parse(data.most);
    if (weights.length === factors.length) {
      const values = weights.map(parse);
      if (values.every((value) => value && value.n >= 0n && atLeast(most, value))) state.weights = weights;
    }
    const limit = parse(words.get("at") ?? "");
    if (limit && limit.n >= 0n) state.threshold = words.get("at");
    const top = Number(words.get("top"));
    if (Number.isInteger(top) && top >= 1) state.top = top;
    const sort = words.get("sort") ?? "rank";
    if (Object.hasOwn(comparisons, sort.replace(/^-/, ""))) {
      state.sort = sort.replace(/^-/, "");
      state.down = sort.startsWith("-");
    }
    state.filter = words.get("q") ?? "";
    const weeks = parse(words.get("weeks") ?? "");
    if (weeks && weeks.n >= 0n && atLeast(parse(find("weeks").max), weeks)) state.weeks = words.get("weeks");
    for (const text of words.getAll("set")) loadSet(text);
    fillControls();
    update(true);
    for (const one of candidates) if (one.detail) fillDetail(one);
  }

  function loadSet(text) {
    for (const one of candidates) {
      if (!text.startsWith(one.id + ".")) continue;
      const [field, ...rest] = text.slice(one.id.length + 1).split("=");
      const value = rest.join("=");
      const isKnown = one.inputs ? fields.includes(field) : factors.some((factor) => factor.id === field);
      const isNumber = !one.inputs || field === "shared_accounts" || field === "build_weeks";
      if (!isKnown || (isNumber && value !== "" && !(parse(value)?.n >= 0n))) continue;
      const sets = state.sets.get(one.id) ?? new Map();
      state.sets.set(one.id, sets.set(field, value));
    }
  }

  /** A cell for a spreadsheet: text that it would run as a formula gets an apostrophe. */
  function cell(text, isForeign = true) {
    const isFormula = isForeign && /^[=+\-@\t\r\n]/.test(text) && !/^[+-]?\d+(\.\d+)?$/.test(text);
    const safe = isFormula ? "'" + text : text;
    return isFormula || /[",\n\r]/.test(safe) ? '"' + safe.replaceAll('"', '""') + '"' : safe;
  }

  function csv() {
    const head = ["rank", "id", "name", "score", "verdict", "weeks",
      ...factors.flatMap((factor) => [`${factor.id}_points`, `${factor.id}_adds`])];
    const rows = ordered().filter(matches).map((one) => {
      const i = one.index;
      return [
        String(result.ranks[i]), cell(one.id), cell(one.name), scoreExactly(result.scores[i]), verdict(result, i),
        one.weeks === null ? "" : exact(one.weeks.n, one.weeks.d),
        ...factors.flatMap((_, f) => [
          one.unknown.has(f) ? "" : exact(one.points[f].n, one.points[f].d),
          scoreExactly(result.w[f] * result.rows[i][f]),
        ]),
      ];
    });
    return [head.map((name) => cell(name)), ...rows].map((row) => row.join(",") + "\n").join("");
  }

  const scoreExactly = (score) => result.isEmpty ? "" : exact(BigInt(score), BigInt(result.under));

  function download() {
    const link = make("a", { download: "scoreboard.csv" });
    link.href = URL.createObjectURL(new Blob([csv()], { type: "text/csv" }));
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  async function copy() {
    const text = find("command").textContent;
    try {
      await navigator.clipboard.writeText(text);
      find("copied").textContent = "Copied.";
    } catch {
      const range = document.createRange();
      range.selectNodeContents(find("command"));
      getSelection().removeAllRanges();
      getSelection().addRange(range);
      find("copied").textContent = "Selected: copy it with the keyboard.";
    }
  }

  // 11. Hands and keys ----------------------------------------------------------------------

  const sliderText = (text) => { const value = parse(text); return value ? decimal(value) : "0"; };

  function fillControls() {
    factors.forEach((_, i) => {
      const text = sliderText(state.weights[i]);
      find(`w${i}`).value = text;
      find(`w${i}-box`).value = text;
    });
    find("threshold").value = sliderText(state.threshold);
    find("top").value = state.top;
    find("filter").value = state.filter;
    find("weeks").value = state.weeks;
    find("weeks-box").value = state.weeks;
    drawPreset();
    drawSort();
  }

  function presets() {
    const stored = factors.map((factor) => String(factor.weight));
    const most = parse(data.most);
    const equal = exact(most.n, most.d * BigInt(factors.length));
    const even = equal.includes("/") ? String(most.n / 2n) : equal;
    const twice = (i) => stored.map((text, k) => {
      if (k !== i) return text;
      const weight = parse(text);
      const doubled = { n: weight.n * 2n, d: weight.d };
      return atLeast(doubled, most) ? exact(most.n, most.d) : exact(doubled.n, doubled.d);
    });
    return new Map([["", stored], ["equal", factors.map(() => even)], ...factors.map((_, i) => [`twice-${i}`, twice(i)])]);
  }

  function drawPreset() {
    const now = state.weights.join();
    const found = [...presets()].find(([, weights]) => weights.join() === now);
    find("preset").value = found ? found[0] : "own";
  }

  function drawSort() {
    for (const head of document.querySelectorAll("#ranking th[data-sort]")) {
      const isSorted = head.dataset.sort === state.sort;
      if (isSorted) head.setAttribute("aria-sort", state.down ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    }
  }

  function setWeight(i, text, from) {
    const value = parse(text);
    if (!value || value.n < 0n || !atLeast(parse(data.most), value)) return;
    state.weights[i] = text;
    for (const id of [`w${i}`, `w${i}-box`]) if (id !== from) find(id).value = text;
    drawPreset();
    update();
  }

  function listen() {
    factors.forEach((_, i) => {
      for (const id of [`w${i}`, `w${i}-box`]) {
        find(id).addEventListener("input", (event) => setWeight(i, event.target.value, id));
      }
      find(`w${i}-box`).addEventListener("blur", (event) => { event.target.value = sliderText(state.weights[i]); });
    });
    find("preset").addEventListener("change", (event) => {
      const weights = presets().get(event.target.value);
      if (!weights) return;
      state.weights = [...weights];
      fillControls();
      update();
    });
    document.querySelector("[data-reset]").addEventListener("click", () => {
      state = initial();
      fillControls();
      update(true);
      for (const one of candidates) if (one.detail) fillDetail(one);
    });
    find("filter").addEventListener("input", (event) => { state.filter = event.target.value; arrange(); later(); });
    find("threshold").addEventListener("input", (event) => {
      const value = parse(event.target.value);
      if (value && value.n >= 0n) { state.threshold = event.target.value; update(); }
    });
    find("top").addEventListener("input", (event) => {
      const top = Number(event.target.value);
      if (Number.isInteger(top) && top >= 1) { state.top = top; update(); }
    });
    for (const [id, other] of [["weeks", "weeks-box"], ["weeks-box", "weeks"]]) {
      find(id).addEventListener("input", (event) => {
        const value = parse(event.target.value);
        if (!value || value.n < 0n || !atLeast(parse(find("weeks").max), value)) return;
        state.weeks = event.target.value;
        find(other).value = state.weeks;
        drawPlan();
        later();
      });
    }
    for (const head of document.querySelectorAll("#ranking th[data-sort]")) {
      const button = make("button", { type: "button" }, head.textContent);
      head.replaceChildren(button);
      button.addEventListener("click", () => {
        const key = head.dataset.sort;
        state.down = state.sort === key ? !state.down : key === "score";
        state.sort = key;
        drawSort();
        arrange();
        later();
      });
    }
    body.addEventListener("click", (event) => {
      const button = event.target.closest("[data-detail]");
      if (button) toggle(candidateOf.get(button.closest("tr")));
    });
    document.querySelector("[data-export]").addEventListener("click", download);
    find("copy").addEventListener("click", copy);
    window.addEventListener("hashchange", load);
    window.addEventListener("beforeprint", () => { rest(); for (const one of candidates) paintBar(one); });
  }

  // 12. The start ---------------------------------------------------------------------------

  for (const one of candidates) storedRank.set(one.id, Number(one.tr.querySelector("[data-rank]").textContent));
  document.body.classList.remove("still");
  prepareRows();
  listen();
  load();
  rest();
  for (const one of candidates) sight.observe(one.tr);
})();
