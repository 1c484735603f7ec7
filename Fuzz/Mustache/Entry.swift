import Basics
import JSON
import Mustache

/// Reads the input as a template, a partial and data with zero bytes between them, and renders it.
///
/// Every rendering ends within its limits, twice the same; a strict one that ends well is the
/// lenient one without warnings; a text without tags is itself; problems stand within the input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMustache(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let parts = bytes.split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
  let text = Array(parts[0])
  let partial = parts.count > 1 ? Array(parts[1]) : []
  let data = parts.count > 2 ? (try? JSONDocument(Array(parts[2]))) : nil
  do throws(Problem) {
    let template = try Template(text, file: "t.html")
    let value = data?.value ?? .string("a<b")
    for target in EscapeTarget.allCases { render(template, partial, value, target, text) }
    let check = TemplateCheck(
      target: .html, sample: value, audience: .partner, partial: { given($0, partial) })
    for problem in (try? check.problems(of: template)) ?? [] { look(at: problem) }
  } catch {
    look(at: error)
  }
  if let value = data?.value { precondition(FieldList.fields(of: value).count <= count) }
  return 0
}

private func given(_ name: String, _ text: [UInt8]) -> PartialText? {
  precondition(PartialName.flaw(of: name) == nil)
  return name.utf8.count < 3 ? PartialText(text, file: name) : nil
}

private func render(
  _ template: Template, _ partial: [UInt8], _ data: JSONValue, _ target: EscapeTarget,
  _ text: [UInt8]
) {
  var options = RenderOptions(target: target, partial: { given($0, partial) })
  options.limits.steps = 20_000
  options.limits.outputBytes = 100_000
  options.limits.depth = 16
  do throws(Problem) {
    let rendering = try template.render(data, options)
    // A step may go beyond the limit by what it writes at once.
    precondition(rendering.bytes.count <= 100_000 + 1_000_000)
    let again = try template.render(data, options).bytes
    precondition(again == rendering.bytes)
    precondition((try? UTF8Span(validating: rendering.bytes.span)) != nil)
    precondition(rendering.warnings.count <= min(50, rendering.warningCount))
    for warning in rendering.warnings { look(at: warning) }
    if !contains(text, "{{") {
      precondition(
        rendering.bytes == (text.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(text[3...]) : text))
    }
    options.isStrict = true
    if let strict = try? template.render(data, options) {
      precondition(strict.bytes == rendering.bytes && rendering.warningCount == 0)
    } else {
      precondition(rendering.warningCount > 0)
    }
  } catch {
    look(at: error)
  }
}

private func look(at problem: Problem) {
  precondition(problem.place.line ?? 1 >= 1 && problem.place.column ?? 1 >= 1)
  precondition(!problem.what.isEmpty && problem.place.file != nil)
}

private func contains(_ bytes: [UInt8], _ word: String) -> Bool {
  zip(bytes, bytes.dropFirst()).contains { [$0, $1].elementsEqual(word.utf8) }
}
