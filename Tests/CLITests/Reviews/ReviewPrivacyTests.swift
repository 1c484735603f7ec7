import TestSupport
import Testing

/// P13: what a partner gets is built from a type that lacks the rest.
@Suite("What a partner's review tells")
struct ReviewPrivacyTests {
  /// What makes a workspace in which everything that Acme may not know has the secret in it.
  private static func script(_ secret: String) -> String {
    """
    set -e
    t() { tandem "$@" > /dev/null 2> errors || { cat errors; exit 1; }; }
    export TANDEM_BY='\(secret) person' TANDEM_WORKSPACE=w TANDEM_NOW=2026-01-05T09:00:00Z
    printf 'id,name,website,owner,stage,amount,population\\n%s\\n%s\\n%s\\n' \\
      '\(secret)1,Northwind,northwind.example,\(secret) owner,\(secret) stage,777777,customer' \\
      '\(secret)2,Contoso,contoso.example,\(secret) owner,\(secret) stage,777777,\(secret) hidden' \\
      '\(secret)3,\(secret) only ours,\(secret).example,,,777777,customer' > ours.csv
    printf 'id,name,website\\nk1,Northwind Inc,northwind.example\\nk2,Contoso,contoso.example\\n' \\
      > acme.csv
    t init w
    t partner add Acme --type technology --agreement-signed 2026-01-01
    t partner add '\(secret) Rival' --type agency --agreement-signed 2026-01-01
    t accounts import ours.csv --ours
    t accounts import acme.csv --partner Acme
    t overlap share Acme --population customer --level names
    t deal register northwind.example --partner acme --value 'USD 9000.00' --submit
    t deal register contoso.example --partner acme --value 'USD 500.00' --submit
    t deal register 'Contoso \(secret)' --website contoso.example --partner '\(secret) Rival' \\
      --value 'USD 777777.00' --submit
    t deal register rival.example --partner '\(secret) Rival' --value 'USD 777777.00' --submit
    for deal in northwind.example rival.example; do t deal review $deal; t deal approve $deal; done
    t split agree northwind.example 'acme 60%, \(secret)-rival 30%, us remaining' --with bob
    t contact add contoso.example --note '\(secret) contact'
    t note add '\(secret) note' --partner acme
    t note add '\(secret) other note'
    t commitment add '\(secret) promise' --partner '\(secret) Rival' --side ours --quarter 2026Q1
    t commitment add 'Write the story' --partner acme --side ours --quarter 2026Q1
    t target add '\(secret) target' --partner '\(secret) Rival' --quarter 2026Q1 --value 777777
    t candidate add one --name '\(secret) candidate' --partner acme --build-weeks 3
    t candidate add '\(secret)two' --name '\(secret) second'
    t task add '\(secret) task' --partner '\(secret) Rival' --from 2026-02-01 --to 2026-02-03
    export TANDEM_NOW=2026-02-05T09:00:00Z
    t deal won northwind.example --value 'USD 9000.00' --note '\(secret) note of the close'
    t deal won rival.example --value 'USD 777777.00'
    t dispute open contoso.example --partner '\(secret) Rival' --note '\(secret) dispute' || true
    export TANDEM_NOW=2026-04-02T09:00:00Z TANDEM_BY=ann
    for form in html md json; do
      tandem review acme --quarter 2026Q1 --audience partner --format $form --out partner.$form
      tandem review acme --quarter 2026Q1 --format $form --out internal.$form
    done
    cat partner.html; echo; echo =====; cat partner.md; echo =====; cat partner.json
    echo =====; cat internal.md
    """
  }

  private func parts(_ secret: String) throws -> [Substring] {
    let folder = try TemporaryFolder()
    let seen = try TandemBinary.shell(Self.script(secret), in: folder.path)
    try #require(seen.status == 0, "\(seen.output.suffix(600)) \(seen.errors.suffix(600))")
    let parts = seen.output.split(separator: "=====\n", omittingEmptySubsequences: false)
    try #require(parts.count == 4)
    return Array(parts)
  }

  @Test("no word of ours or of others gets into it, in any form")
  func canaries() throws {
    let parts = try parts("canary")
    for form in parts[..<3] {
      let text = form.lowercased()
      #expect(!text.contains("canary"))
      #expect(!text.contains("777777") && !text.contains("777,777"))
      // It does tell what is Acme's.
      #expect(text.contains("northwind") && text.contains("write the story"))
    }
    // Our own form tells it: the words were truly there.
    #expect(parts[3].contains("canary note"))
  }

  @Test("two worlds that differ in what others may see give the same bytes")
  func twoWorlds() throws {
    let (one, other) = (try parts("canary"), try parts("pigeon"))
    #expect(one[..<3] == other[..<3])
    #expect(one[3] != other[3])
  }
}
