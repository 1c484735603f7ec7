import Basics
import TestSupport
import Testing

@testable import CLI

/// Every example of every help page runs as it stands, in a folder with the first example data and
/// a workspace.
@Suite("Examples")
struct ExampleTests {
  static let folder = TestFile.packageRoot + "/datasets/first-steps"
  static let lines = Program.tandem.root.flattened.flatMap { $0.spec.examples.map(\.line) }

  /// What makes the workspace.
  static let workspace = """
    set -e
    export TANDEM_NOW=2020-01-01T09:00:00Z
    tandem init --quiet
    tandem partner add Acme --quiet
    tandem note add Hello --partner acme --quiet
    tandem target add 'live integrations' --quarter 2026Q1 --value 3 --partner acme --quiet
    tandem commitment add 'Case study' --partner acme --quiet
    tandem document add 'Tax form' --partner acme --type tax_form --quiet
    tandem asset add 'One-pager' --partner acme --quiet
    tandem candidate add crm --build-weeks 3 --quiet
    tandem vote add bob --candidate crm --field build_weeks --value 4 --quiet
    tandem task add 'Validate the overlap' --from 2026-01-05 --to 2026-01-11 --quiet
    tandem partner add Spare --quiet
    tandem candidate add spare --quiet
    tandem person add 'Ann Lee' --email ann.lee@acme.example --partner acme --quiet
    tandem flag add test_account --customer initech.example --quiet
    tandem accounts import ours.csv --ours --quiet
    tandem accounts import partner.csv --partner Acme --quiet
    tandem partner add Bolt --tier integration --agreement-signed yes --quiet
    tandem partner edit acme --agreement-signed yes --quiet
    tandem deal register old.example --partner acme --submit --quiet
    tandem deal review old.example --quiet
    tandem deal approve old.example --quiet
    unset TANDEM_NOW
    for deal in draft submitted review 'Blue Harbour' fresh closed; do
      case $deal in
      Blue*) tandem deal register "$deal" --website blueharbour.com --partner acme --quiet ;;
      *) tandem deal register "$deal.example" --partner acme --quiet ;;
      esac
    done
    for deal in submitted.example review.example 'Blue Harbour' closed.example; do
      tandem deal submit "$deal" --quiet
    done
    for deal in review.example 'Blue Harbour' closed.example; do
      tandem deal review "$deal" --quiet
    done
    for deal in 'Blue Harbour' closed.example; do
      tandem deal approve "$deal" --quiet
    done
    tandem touch add demo 'Blue Harbour' --partner bolt --quiet
    tandem split agree closed.example 'acme 60%, us remaining' --with bob --by ann --quiet
    tandem deal won closed.example --value 'USD 9000.00' --quiet
    tandem dispute open fresh.example --partner bolt --note 'ours' --quiet
    tandem protect bolt listed.example --quiet
    tandem link add acme --code ACME10 --to https://www.example.com --quiet
    tandem agreement add acme --tier referral --from 2026-01-01 --quiet
    for name in Dune Cove; do
    tandem partner add $name --tier referral --agreement-signed 2026-01-01 --quiet
    for type in disclosure tax_form; do
    tandem document add Paper --partner $name --type $type --accepted 2026-01-01 --quiet
    done
    tandem person add "Accounts of $name" --partner $name --payee yes --email $name@pay.example \\
      --account DE89370400440532013000 --quiet
    tandem agreement add $name --tier referral --share 10% --payable 'net 0' --from 2026-01-01 \\
      --quiet
    tandem deal register "Won by $name" --partner $name --value 'USD 1000.00' --submit --quiet
    tandem deal review "Won by $name" --quiet
    tandem deal approve "Won by $name" --quiet
    tandem deal won "Won by $name" --quiet
    deal=$(tandem deal list --format csv | grep "Won by $name" | cut -d, -f1)
    printf 'id,date,deal,currency,amount\\n%s,2026-02-10,%s,USD,500.00\\n' $name $deal |
      tandem revenue import - --quiet
    tandem mdf budget $name --quarter 2026Q1 --amount 'USD 3000.00' --quiet
    tandem mdf claim $name --quarter 2026Q1 --activity content --amount 'USD 100.00' --quiet
    done
    tandem commission run --quiet
    tandem payout run --by ann --quiet
    tandem payout approve cove --by bob --quiet
    tandem mdf approve cove --proof article.pdf --quiet
    tandem backup copy.db --quiet
    printf 'a_id,b_id,probability,tier,reason\\n001,domain:kestrelfoods.com,0.99,exact,\\n' > result.csv
    printf 'logit,grounds,a_rivals,b_rivals\\n9.5,1,9.5,9.5\\n' > rivals.csv
    known='wacme:2:4/2 nacme:2:4/2/1'
    printf 'a_name,a_statistics,b_name,b_statistics,rows,look_alikes\\n' > found.csv
    printf 'Acme,%s,Acme,%s,2,0\\n' "$known" "$known" >> found.csv
    """

  /// Its file, the backup, and what an engine would have written; made once.
  static let made: Result<[(name: String, bytes: [UInt8])], any Error> = Result {
    let folder = try TemporaryFolder()
    for file in ["ours.csv", "partner.csv"] {
      try Disk.write(Disk.bytes("\(Self.folder)/\(file)"), to: folder(file))
    }
    let seen = try TandemBinary.shell(workspace, in: folder.path)
    guard seen.status == 0 else { throw ChildProcess.Failure(description: seen.errors) }
    let files = ["tandem.db", "copy.db", "result.csv", "rivals.csv", "found.csv"]
    return try files.map { ($0, try Disk.bytes(folder($0))) }
  }

  @Test("An example runs and exits with 0", arguments: lines)
  func runs(_ line: String) throws {
    let folder = try TemporaryFolder()
    for file in Disk.files(below: Self.folder) {
      try Disk.write(Disk.bytes("\(Self.folder)/\(file)"), to: folder(file))
    }
    for file in try Self.made.get() { try Disk.write(file.bytes, to: folder(file.name)) }
    _ = try TandemBinary.shell("chmod 600 *.db", in: folder.path)
    let before = Disk.files(below: folder.path)
    let seen = try TandemBinary.shell(line, in: folder.path)
    #expect(seen.status == 0, "\(seen.errors)")
    #expect(
      !seen.output.isEmpty || Disk.files(below: folder.path) != before)
  }
}
